# Prints what zsh proposes at the end of each line of the standard input, separated by |:
# zsh -f proposals.zsh SCRIPT
#
# A second zsh runs in a pseudo terminal, because the line editor needs one. It prints each proposal
# instead of showing it, between two null characters.
zmodload zsh/zpty

# Sends a command and waits until it ended.
run() {
  zpty -w shell "$1; print -r -- rea''dy"
  zpty -r shell output '*ready*'
}

zpty shell zsh -f -i
run 'PS1= RPS1=; unsetopt auto_list zle_bracketed_paste; autoload -Uz compinit; compinit -D -u'
run "source ${(q)1}"
run 'bindkey "^I" complete-word; bindkey "^U" kill-whole-line'
run 'mark() { print -rn -- $'"'\0'"' }'
run 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
    builtin compadd "$@"
    return
  fi
  local -a hits
  builtin compadd -A hits "$@"
  print -rl -- $hits
  builtin compadd "$@"
}'
while IFS= read -r line; do
  zpty -w -n shell $'\x15'"compprefuncs=(mark) comppostfuncs=(mark)"$'\n'
  zpty -w -n shell "$line"$'\t'
  zpty -r shell output $'*\0*\0'
  print -r -- ${(j:|:)${(f)${${${output%$'\0'}##*$'\0'}//$'\r'/}}}
done
