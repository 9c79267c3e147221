duty-person = <b>Who is it?</b>
    Write a part of the name; only those who come to your roundtables are looked up.
    .label = Person
duty-unknown = “{ $name }” is not at your roundtables. Try a part of the name.
