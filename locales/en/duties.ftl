duty-person = <b>Who is it?</b>
    Write a part of the name; only those of this roundtable are looked up.
    .label = Person
duty-unknown = “{ $name }” is not at this roundtable. Try a part of the name.
