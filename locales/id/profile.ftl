profile = <b>{ $form } { $name }</b>
language-set = Baik, kita berbahasa Indonesia.
