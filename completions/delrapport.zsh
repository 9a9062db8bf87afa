#compdef delrapport
# What TAB offers after delrapport, in zsh.

_delrapport() {
  local line value about tab=$'\t'
  local -a values shown given
  given=("${(@Q)words[2,CURRENT-1]}")
  (( CURRENT == 2 )) && given=()
  while IFS= read -r line; do
    value=${line%%$tab*} about=
    [[ $line == *$tab* ]] && about=${line#*$tab}
    if [[ -z $value ]]; then
      _files
      return
    fi
    values+=("$value")
    shown+=("$value${about:+  -- $about}")
  done < <(@COMPLETE@ described "${given[@]}" ".${(Q)PREFIX}" 2>/dev/null </dev/null)
  # Names are quoted by zsh itself.
  (( ${#values} )) && compadd -l -d shown -a -- values
}

if [[ ${funcstack[1]} == _delrapport ]]; then
  _delrapport "$@"
else
  (( ${+functions[compdef]} )) || { autoload -Uz compinit && compinit }
  compdef _delrapport delrapport
fi
