# Completion of jdgen for fish:  jdgen completion fish > ~/.config/fish/completions/jdgen.fish
function __jdgen
    set -l words (commandline -opc) (commandline -ct)
    jdgen completion words -- $words[2..] 2>/dev/null
end
complete -c jdgen -a '(__jdgen)'
