#compdef jdgen
# Completion of jdgen for zsh. In ~/.zshrc, after compinit:  eval "$(jdgen completion zsh)"
_jdgen() {
  local -a found
  found=("${(@f)$(jdgen completion words -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n ${found[1]} ]]; then
    compadd -S '' -- ${(M)found:#*=}
    compadd -- ${found:#*=}
  else
    _files
  fi
}
compdef _jdgen jdgen
