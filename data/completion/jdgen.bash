# Completion of jdgen for bash. In ~/.bashrc:  eval "$(jdgen completion bash)"
_jdgen() {
  local IFS=$'\n' line="${COMP_LINE:0:COMP_POINT}"
  local word="${line##* }"
  COMPREPLY=($(jdgen completion line -- "$line" 2>/dev/null))
  # bash takes what stands before '=' for a word of its own.
  [[ $word == *=* && $COMP_WORDBREAKS == *=* ]] && COMPREPLY=("${COMPREPLY[@]#"${word%=*}="}")
  [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -o default -F _jdgen jdgen
