# Prints what bash proposes for each line of the standard input: bash proposals.bash SCRIPT
#
# The words of a line, as the line editor splits it, and the proposals are separated by |.
. "$1"

while IFS= read -r line; do
  IFS='|' read -r -a COMP_WORDS <<<"$line|."
  unset 'COMP_WORDS[${#COMP_WORDS[@]}-1]'
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  COMPREPLY=()
  # Bash looks for the name of the program without its directory.
  specification=$(complete -p "${COMP_WORDS[0]##*/}")
  function=${specification#*-F }
  "${function%% *}" "${COMP_WORDS[0]}"
  (IFS='|' && printf '%s\n' "${COMPREPLY[*]}")
done
