# Prints what fish proposes at the end of each line of the standard input, separated by |:
# fish --no-config proposals.fish SCRIPT
source $argv[1]
while read -l line
    set -l found (complete -C $line | string replace -r '\t.*' '')
    if test (count $found) -eq 0
        echo
    else
        echo (string join -- '|' $found)
    end
end
