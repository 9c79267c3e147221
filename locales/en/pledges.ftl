act-pledges = Contributions
act-pledge = I would like to contribute
act-take-back = Take back: { $amount }
act-ask-pledges = Invite members to contribute
act-ask-fee = Ask for money
pledges = <b>Contributions to { $title }</b>
pledges-none = <b>Contributions to { $title }</b>
    None yet. Time, places and things are worth as much as money.
pledge-total = { $amount } by { $people ->
    [1] one member
   *[other] { $people } members
}
pledge-line = { $name }: { $amount }. { $detail }
pledge-amount =
    .time = { $amount ->
        [1] one hour
       *[other] { NUMBER($amount) } hours
    }
    .places = { $amount ->
        [1] a place for one day
       *[other] a place for { NUMBER($amount) } days
    }
    .goods = { $amount ->
        [1] one thing
       *[other] { NUMBER($amount) } things
    }
    .money = Rp{ NUMBER($amount) }
pledge-kept = Thank you, noted: <b>{ $amount }</b>.
pledge-taken-back = Taken back.
pledges-ask = <b>{ $title }</b> lives on what its members give. Your time, a place or things help a lot. If not now, that is fine.
pledges-asked = { $count ->
    [0] There are no other members at this table yet.
    [1] One member is invited, at their own hours.
   *[other] { $count } members are invited, at their own hours.
}
fee-ask = <b>{ $title }</b> has been going for more than a year. Would you share in its costs, with whatever you can? Time, places and things are welcome, too.
fee-early = In the first year members are not asked for money: the table has to be worth something to them first. You may ask from { $at }.
pledge-kind = <b>What would you like to give?</b>
    .label = Kind
    .time = Time
    .places = A place
    .goods = Things
    .money = Money
pledge-time = <b>How many hours?</b>
    .label = Hours
pledge-places = <b>For how many days?</b>
    .label = Days
pledge-goods = <b>How many?</b>
    .label = Number
pledge-money = <b>How many rupiah?</b>
    Write it like 250.000.
    .label = Rupiah
pledge-detail = <b>Anything to add?</b>
    For example: a meeting room for 30 people.
    .label = Detail
pledge-review = <b>Is it right?</b>
    .label = Review
