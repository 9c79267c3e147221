profile = <b>{ $name }</b>
language-set = Baik, kita berbahasa Indonesia.
