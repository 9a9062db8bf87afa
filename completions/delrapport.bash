# What TAB offers after delrapport, in bash (3.2 or newer).

# Words as the program would be given them: bash takes --format=html apart at the sign, and keeps quotes and backslashes.
_delrapport_words() {
  local at word joins=''
  words=() quote=''
  for ((at = 1; at <= COMP_CWORD; at++)); do
    word=${COMP_WORDS[at]} quote=''
    case $word in
      \'*) quote=\' word=${word#?} word=${word%\'} ;;
      \"*) quote=\" word=${word#?} word=${word%\"} ;;
      *\\*) IFS= read word <<<"$word" ;;
    esac
    if [[ $word == = && ${#words[@]} -gt 0 && ${words[${#words[@]} - 1]} == --* ]]; then
      words[${#words[@]} - 1]+='='
      joins=1
    elif [[ $joins ]]; then
      words[${#words[@]} - 1]+=$word
      joins=''
    else
      words+=("$word")
    fi
  done
}

_delrapport() {
  local words quote current before='' value
  COMPREPLY=()
  _delrapport_words
  current=${words[${#words[@]} - 1]}
  # What stands before the sign is not written again.
  case $current in --*=*) before=${current%%=*}= ;; esac
  words[${#words[@]} - 1]=.$current
  while IFS= read -r value; do
    if [[ $value == $'\tfiles' ]]; then
      compopt -o default 2>/dev/null
      continue
    fi
    value=${value#"$before"}
    # A name is never more than a name: it is quoted, or within quotes of the writer's left out where it would need more.
    if [[ ! $quote ]]; then
      printf -v value %q "$value"
    elif [[ $value == *[\'\"\$\`\\!]* ]]; then
      continue
    fi
    COMPREPLY+=("$value")
  done < <(@COMPLETE@ names "${words[@]}" 2>/dev/null </dev/null)
}

complete -F _delrapport delrapport
