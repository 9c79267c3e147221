profile = <b>{ $name }</b>
language-set = All right, we go on in English.
