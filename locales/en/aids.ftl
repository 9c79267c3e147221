act-aids = Tools
act-add-aid = Add from { $title }
aids = <b>Tools from our discussions</b>
    Anybody in the network may use them.
aids-none = No tools yet. What a discussion brought forth and others can use is kept here.
aid = <b>{ $title }</b>
aid-kept = <b>{ $title }</b> is kept.
aid-title = <b>What is this tool called?</b>
    For example: Checklist before meeting a partner.
    .label = Name
aid-text = <b>How is it used?</b>
    Write the steps or questions, without names of people and organisations.
    .label = Content
aid-review = <b>Is everything right?</b>
    .label = Review
