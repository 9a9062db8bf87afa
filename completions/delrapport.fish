# What TAB offers after delrapport, in fish.

function __delrapport_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l current (commandline -ct | string trim --left --chars '\'"' | string replace --all '\\' '')
    set -l lines (@COMPLETE@ described $words ".$current" 2>/dev/null </dev/null)
    if test "$lines" = \tfiles
        __fish_complete_path "$current"
    else
        # Names are quoted by fish itself.
        string join \n -- $lines
    end
end

complete --command delrapport --erase
complete --command delrapport --no-files --keep-order --arguments '(__delrapport_complete)'
