# No action without a home: strategy first, or a reason that is kept; and an objective for each. On Telegram and on Slack.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
SelmaToo: slack, Asia/Amman
Nadia: slack, Asia/Amman

Selma > /start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /today: who is in, who answered, what goes out next
          | • /invite: a text that brings people in
          | • /note: write down an answer somebody gave by phone
          | • /summary: send what came of a meeting to everybody
          | • /silence: stop everything I send by myself, at once
          | • /poll: ask everybody one question
          |
          | Add me to a group or channel, and votes and the digest appear there. /help shows the rest.
          | [My actions] [Settings]
Selma > /link
    Selma ← Your code is {code}, good until 08:15. In the other app, write to me:
          |
          | • On Telegram: /link {code}
          | • On Slack: /cluster link {code}
          |
          | I then ask there whether it is you. Show the code to nobody else.
SelmaToo > /cluster link {code}
    SelmaToo ← Are you Selma I.? If yes, you count once in both apps from now on: one vote, one list, one limit on messages. Where you voted in both, the later vote counts.
             | [Yes, that is me] [No]
SelmaToo presses [Yes, that is me]
    Selma ← Your Slack account was just linked to this one. If that was not you, please tell whoever runs me at once.
    SelmaToo ← Done, I know you in both apps now. I write to the one you used last, never to both.
Nadia > /cluster start {invite Nadia}
    Nadia ← Hello, Nadia. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
          |
          | • At most two messages a week, in your working hours (Amman time)
          | • About actions you own, and votes or short questions that need you, one tap each
          | • On top of that, a summary after a meeting
          | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
          |
          | Would you like to come in? “Only when needed” means: only for votes.
          | [Join] [Only when needed]
          | [What is kept?] [No, thanks]
Nadia presses [Join]
    Nadia ← Welcome, Nadia. You are now in Solvane Cleantech.
          |
          | I write at most twice a week, in your working hours (Amman time).
          | Fewer messages, a pause or leaving: “How often?”, at any time.
          | [My actions] [How often?]
    Nadia ← Yours in Solvane Cleantech:
          |
          | • Supplier day at the cement plant, due 3 Apr
          | • Shared product catalogue, due 11 Apr
          | [My actions]

# Before there is an objective nothing is agreed.
Selma > /strategy
    Selma ← What Solvane Cleantech wants to reach
          |
          | • SO-1 Sell more of what is made here
          | • SO-2 Bring tested technologies from lab to customer
          |
          | Where it works
          |
          | • BD Business development
          | • AF Access to finance
          | • RD Research and development
          | • EE Enabling environment
          | • IN Investment
          | • WS Workforce and skills
          |
          | Press a short code to change what it stands for.
          | [SO-1] [SO-2]
          | [Add an objective]
          | [BD] [AF] [RD] [EE] [IN] [WS]
Selma presses [SO-1]
    Selma ← SO-1 Sell more of what is made here
          | [Change the words] [Take it out]
Selma presses [Take it out]
    Selma ✎ What Solvane Cleantech wants to reach
          |
          | • SO-2 Bring tested technologies from lab to customer
          |
          | Where it works
          |
          | • BD Business development
          | • AF Access to finance
          | • RD Research and development
          | • EE Enabling environment
          | • IN Investment
          | • WS Workforce and skills
          |
          | Press a short code to change what it stands for.
          | [SO-2]
          | [Add an objective]
          | [BD] [AF] [RD] [EE] [IN] [WS]
    Selma ← SO-1 “Sell more of what is made here” is out of the strategy. The actions that serve it go on and still name it.
          | [Change the words] [Put it back]
Selma presses [SO-2]
    Selma ← SO-2 Bring tested technologies from lab to customer
          | [Change the words] [Take it out]
Selma presses [Take it out]
    Selma ✎ What Solvane Cleantech wants to reach
          |
          | Nothing is written down yet. One sentence is a good beginning.
          |
          | Where it works
          |
          | • BD Business development
          | • AF Access to finance
          | • RD Research and development
          | • EE Enabling environment
          | • IN Investment
          | • WS Workforce and skills
          |
          | Press a short code to change what it stands for.
          | [Add an objective]
          | [BD] [AF] [RD] [EE] [IN] [WS]
    Selma ← SO-2 “Bring tested technologies from lab to customer” is out of the strategy. The actions that serve it go on and still name it.
          | [Change the words] [Put it back]
Nadia > /cluster add
    Nadia ← Solvane Cleantech has not said yet what it wants to reach, so an action would have nothing to serve. Selma can write the first sentence; I write actions down right after it.
Selma > /add
    Selma ← Strategy first? Solvane Cleantech has not said yet what it wants to reach, so an action would have nothing to serve. One sentence is enough, and I write actions down right after it.
          | [Write that sentence]
          | [Add it all the same]
# Whoever facilitates may have a reason, which is kept.
Selma presses [Add it all the same]
    Selma ← What shall be done? (1 of 5)
          | For example: Supplier day at the cement plant
          | [Cancel]
Selma > Visit to the lakes
    Selma ✎ What shall be done? Visit to the lakes
    Selma ← Which pillar? (2 of 5)
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Back] [Cancel]
Selma presses [Business development]
    Selma ✎ Which pillar? Business development
    Selma ← By when? (3 of 5)
          | For example: 31 Oct, Friday, in two weeks.
          | [Back] [Skip] [Cancel]
Selma presses [Skip]
    Selma ✎ By when? – skipped
    Selma ← Who takes it on? (4 of 5)
          | Leave it open and it is yours.
          | [✓ Selma I.] [Ingrid S.]
          | [Nadia R.] [Victor D.]
          | [Back] [Skip] [Cancel]
Selma presses [Nadia R.]
    Selma ✎ Who takes it on? Nadia R.
    Selma ← Why now, before there is an objective? (5 of 5)
          | One line; it is kept with the action, for all to read.
          | [Back] [Cancel]
Selma > The delegation leaves before our first meeting
    Selma ✎ Why now, before there is an objective? The delegation leaves before our first meeting
    Selma ← Added to Business development as BD-3: Visit to the lakes. Nadia R. owns it, hears of it from me, and can say no. Others see it in five minutes.
          | [Undo] [Say more about it]
Selma > /plan BD
    Selma ← Business development
          |
          | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, Nadia R.
          | • BD-2 Shared product catalogue: On the way, due 11 Apr, Nadia R.
          | • BD-3 Visit to the lakes: Planned, Nadia R.
          |
          | Tap one to see more.
          | [BD-1] [BD-2] [BD-3]
          | [Without an objective (1)]
Selma presses [BD-3]
    Selma ← Visit to the lakes (BD-3)
          | Nadia R. · Planned
          |
          | • Pillar: Business development
          | • Agreed before there was an objective: The delegation leaves before our first meeting
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Edit] [History]
          | [Another owner] [Note an answer]
          | [No longer needed]
SelmaToo > /cluster add
    SelmaToo ← Strategy first? Solvane Cleantech has not said yet what it wants to reach, so an action would have nothing to serve. One sentence is enough, and I write actions down right after it.
             | [Write that sentence]
             | [Add it all the same]
SelmaToo presses [Add it all the same]
SelmaToo fills title = Stand at the fair; pillar = 1; why = The fair is in May
    SelmaToo ← Added to Business development as BD-4: Stand at the fair. It is yours. Others see it in five minutes.
             | [Undo] [Say more about it]
    SelmaToo ← One thought on BD-4 Stand at the fair: would it be better carried by a participant? What firms and institutions carry themselves lasts longer, and your hands stay free to connect them. If it is yours, it is yours.
             | [Give it to somebody] [It stays with me]
# A facilitator connects: they are asked once whether somebody else would carry it.
SelmaToo presses [It stays with me]
    SelmaToo ✎ BD-4 Stand at the fair stays with you.
SelmaToo presses [Undo]
    SelmaToo ✎ BD-4 is taken back. Nothing was recorded.
    SelmaToo ✎ BD-4 is taken back. Nothing was recorded.
    SelmaToo ~ Taken back. It no longer counts.
# Once there is one, each action finds its objective.
Selma presses [Put it back] under "SO-1"
    Selma ✎ What Solvane Cleantech wants to reach
          |
          | • SO-1 Sell more of what is made here
          |
          | Where it works
          |
          | • BD Business development
          | • AF Access to finance
          | • RD Research and development
          | • EE Enabling environment
          | • IN Investment
          | • WS Workforce and skills
          |
          | Press a short code to change what it stands for.
          | [SO-1]
          | [Add an objective]
          | [BD] [AF] [RD] [EE] [IN] [WS]
    Selma ← SO-1 “Sell more of what is made here” is part of the strategy again.
          | [Change the words] [Take it out]
Selma > /today
    Selma ← Solvane Cleantech, Sunday 22 March
          |
          | 2 of 4 have joined
          |
          | • Not yet: Ingrid S. and Victor D.
          | • New since yesterday: Nadia R.
          |
          | Could use a hand
          |
          | • Ingrid S.: Collector test bench (RD-1), Needs time
          |
          | One action serves no objective
          |
          | Goes out next
          |
          | • Weekly check-in, Monday 23 March, 09:30, to 1 person
          | [Text to forward]
          | [Note an answer]
          | [Find their objective]
Selma presses [Find their objective]
    Selma ← This action serves no objective. Tap it and choose the objective it serves. If it serves none, letting it go is fine, too.
          | [BD-3 Visit to the lakes]
Selma presses [BD-3 Visit to the lakes]
    Selma ← Objective?
          | The one this action serves best.
          | [Sell more of what is made here]
          | [Skip] [Cancel]
Selma presses [Sell more of what is made here]
    Selma ✎ Visit to the lakes (BD-3)
          | Nadia R. · Planned
          |
          | • Pillar: Business development
          | • Objective: Sell more of what is made here
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Edit] [History]
          | [Another owner] [Note an answer]
          | [No longer needed]
    Selma ✎ Objective? Sell more of what is made here
    Selma ← BD-3 Visit to the lakes. Objective: – → Sell more of what is made here
          | [Undo] [Change more]
Selma presses [History]
    Selma ← BD-3 Visit to the lakes, the newest first:
          |
          | • 22 Mar, Selma I.: Objective: – → Sell more of what is made here
          | • 22 Mar, Selma I.: Added it before there was an objective: “The delegation leaves before our first meeting”
          | [Open the action]
Nadia > /cluster add
Nadia fills title = Price list; pillar = 1; objective = 1
    Nadia ← Added to Business development as BD-4: Price list. It is yours. Others see it in five minutes.
          | [Undo] [Say more about it]
SelmaToo > /cluster today
    SelmaToo ← Solvane Cleantech, Sunday 22 March
             |
             | 2 of 4 have joined
             |
             | • Not yet: Ingrid S. and Victor D.
             | • New since yesterday: Nadia R.
             |
             | Could use a hand
             |
             | • Ingrid S.: Collector test bench (RD-1), Needs time
             |
             | Goes out next
             |
             | • Weekly check-in, Monday 23 March, 09:30, to 1 person
             | [Text to forward]
             | [Note an answer]
# Taken on by whoever facilitates.
Selma > /plan BD
    Selma ← Business development
          |
          | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, Nadia R.
          | • BD-2 Shared product catalogue: On the way, due 11 Apr, Nadia R.
          | • BD-3 Visit to the lakes: Planned, Nadia R.
          |
          | Tap one to see more.
          | [BD-1] [BD-2] [BD-3]
Selma presses [BD-3]
    Selma ← Visit to the lakes (BD-3)
          | Nadia R. · Planned
          |
          | • Pillar: Business development
          | • Objective: Sell more of what is made here
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Edit] [History]
          | [Another owner] [Note an answer]
          | [No longer needed]
Selma presses [Another owner]
    Selma ← Who takes it on?
          | Visit to the lakes
          | [Selma I.] [Ingrid S.]
          | [Nadia R.] [Victor D.]
          | [Cancel]
Selma presses [Selma I.]
    Selma ✎ Who takes it on? Selma I.
    Selma ← BD-3 Visit to the lakes is with you now.
    Selma ← One thought on BD-3 Visit to the lakes: would it be better carried by a participant? What firms and institutions carry themselves lasts longer, and your hands stay free to connect them. If it is yours, it is yours.
          | [Give it to somebody] [It stays with me]
Selma presses [Give it to somebody]
    Selma ← Who takes it on?
          | Visit to the lakes
          | [Selma I.] [Ingrid S.]
          | [Nadia R.] [Victor D.]
          | [Cancel]
Selma presses [Nadia R.]
    Selma ✎ BD-3 Visit to the lakes is with Nadia R. now.
    Selma ✎ Who takes it on? Nadia R.
    Selma ← BD-3 Visit to the lakes is with Nadia R. now. They hear of it from me, and can say no.
