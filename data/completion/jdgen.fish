# Completion of jdgen for fish:  jdgen completion fish > ~/.config/fish/completions/jdgen.fish
function __jdgen
    set -l words (commandline -opc) (commandline -ct)
    set -l found (jdgen completion words -- $words[2..] 2>/dev/null)
    if set -q found[1]
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c jdgen -f -a '(__jdgen)'
