profile = <b>{ $form } { $name }</b>
language-set = All right, we go on in English.
