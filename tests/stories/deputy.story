# A busy director lets her assistant answer: asked first, seen by all who must know, and no vote goes with it.
file: solvane.yaml
now: 2026-03-22 09:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
Layla: slack, Asia/Amman, Layla Haddad
Zaid: telegram, Asia/Amman, Zaid Omari

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
Nadia > /start {invite Nadia}
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
Victor > /cluster start {invite Victor}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (New York time)
           | • About actions you own, and votes or short questions that need you, one tap each
           | • On top of that, a summary after a meeting
           | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
           |
           | Would you like to come in? “Only when needed” means: only for votes.
           | [Join] [Only when needed]
           | [What is kept?] [No, thanks]
Victor presses [Join]
    Victor ← Welcome, Victor. You are now in Solvane Cleantech.
           |
           | I write at most twice a week, in your working hours (New York time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Victor ← Yours in Solvane Cleantech:
           |
           | • Guarantee line for small loans, due 1 May
           | [My actions]
Zaid > /start {link}
    Zaid ← Hello, Zaid. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | Would you like to come in? “Only when needed” means: only for votes.
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
Zaid presses [Join]
    Zaid ← Welcome, Zaid. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Amman time).
         | Fewer messages, a pause or leaving: “How often?”, at any time.
         | [My actions] [How often?]
    Zaid ← What moves in Solvane Cleantech:
         |
         | • Coming up: Supplier day at the cement plant, 3 Apr
         | [The whole week]
# Victor asks somebody who is in already, within that person's own limit. No is an answer, and changes nothing.
Victor > /cluster deputy
    Victor ← Somebody else can tell me how your actions go, your assistant for example. I then ask them instead of you. They never vote for you, and Selma is told. You can end it at any time.
           | [Choose somebody] [A link to forward]
Victor presses [Choose somebody]
Victor fills deputy = 2
    Nadia ← Nadia, Victor D. asks whether you would answer for them in Solvane Cleantech.
          |
          | If you do, I ask you how their actions go, together with yours and within the same limit. Victor D. and Selma see what you say. You do not vote for them, and either of you can end it with a tap.
          | [Yes, gladly] [No, thanks]
          | [How often?]
    Victor ← Good, I ask Nadia R. in private, within their working hours, and tell you what they say. Until then I ask you, as always.
           | [Take it back]
Victor > /cluster deputy
    Victor ← I have asked Nadia R. whether they answer for you. Until they say yes I ask you, as always.
           | [Only ask me]
Nadia presses [No, thanks] under "Victor D."
    Nadia ✎ There is nothing to answer for Victor D. any more. Thank you.
    Victor ← Nadia R. would rather not answer for you, so I ask you, as always. /cluster deputy asks somebody else.
    Nadia ~ All right, nothing was changed. Thank you for looking at it.
# He asks Zaid, who says yes.
Victor presses [Choose somebody]
Victor fills deputy = 5
    Victor ← Good, I ask Zaid Omari in private, within their working hours, and tell you what they say. Until then I ask you, as always.
           | [Take it back]
    Zaid ← Zaid, Victor D. asks whether you would answer for them in Solvane Cleantech.
         |
         | If you do, I ask you how their actions go, together with yours and within the same limit. Victor D. and Selma see what you say. You do not vote for them, and either of you can end it with a tap.
         | [Yes, gladly] [No, thanks]
         | [How often?]
Zaid presses [Yes, gladly]
    Selma ← For you to know: Zaid Omari answers for Victor D. from now on. They say how Victor D.’s actions go, and do not vote for them. It was Victor D.’s wish.
    Victor ← Zaid Omari answers for you now. I ask them how your actions go, and not you. You see all they say in /cluster mine, can answer yourself at any time, and end it with /cluster deputy.
    Zaid ✎ Thank you. You answer for Victor D. in Solvane Cleantech now: I ask you how their actions go, and your own words work too. /settings says how often I may write to you.
         | [Stop answering]
# Nadia forwards a link to her assistant, who is not in yet.
Nadia > /settings
    Nadia ← I write to you at most twice a week, around 09:30 (Amman time), on working days. Meeting summaries come on top.
          |
          | What suits you better?
          | [Once a week] [Only for votes]
          | [Only the digest] [Only if I write first]
          | [Pause 7 days] [30 days] [90 days]
          | [Pause until a date]
          | [Another hour] [Another time zone]
          | [Somebody answers for me]
          | [A second app] [What is kept?]
          | [Leave]
Nadia presses [Somebody answers for me]
    Nadia ← Somebody else can tell me how your actions go, your assistant for example. I then ask them instead of you. They never vote for you, and Selma is told. You can end it at any time.
          | [Choose somebody] [A link to forward]
Nadia presses [A link to forward]
    Nadia ← Forward this to whoever shall answer for you:
          |
          | Nadia R. asks you to say now and then how some actions in Solvane Cleantech are going: one tap, about once a week. Open this, and say yes or no:
          | Telegram: https://t.me/clusterbot?start={deputy link}
          | Slack: /cluster start {deputy link}
          |
          | Whoever says yes first is your deputy, and I tell you who. The link is good until Sunday 5 April.
Nadia > /start {deputy link}
    Nadia ← That link is for whoever shall answer for you. Forward it; opened by yourself it does nothing.
Layla > /cluster start {deputy link}
    Layla ← Hello. Nadia R. asks whether you would answer for them in Solvane Clean Technology Innovation Cluster.
          |
          | If you do, I ask you about once a week how their actions go; one tap is a full answer. Nadia R. and the facilitators see what you say, others what the plan says of an action. You do not vote for Nadia R., and either of you can end it with a tap.
          |
          | If you are not in yet, a yes brings you in; /cluster privacy says what is kept.
          | [Yes, gladly] [No, thanks]
Layla presses [Yes, gladly]
    Selma ← For you to know: Layla Haddad answers for Nadia R. from now on. They say how Nadia R.’s actions go, and do not vote for them. It was Nadia R.’s wish.
    Nadia ← Layla Haddad answers for you now. I ask them how your actions go, and not you. You see all they say in /mine, can answer yourself at any time, and end it with /deputy.
    Layla ← Thank you. You answer for Nadia R. in Solvane Cleantech now: I ask you how their actions go, and your own words work too. /cluster settings says how often I may write to you.
          | [Stop answering]
Zaid > /start {deputy link}
    Zaid ← I do not know this link; perhaps a part of it was lost on the way. Please ask Selma for a fresh one; it takes them a moment.
# The next Monday Layla is asked about Nadia’s actions, and Nadia is not.
== 2026-03-23 12:00 Asia/Amman
    Selma ← 2 people came in whom nobody had listed (Sunday 22 March)
          |
          | • Zaid Omari (Telegram, @zaid)
          | • Layla Haddad (Slack, @u1004)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Zaid Omari]
          | [Remove Layla Haddad]
    Layla ← Layla, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1), for Nadia R.
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2), for Nadia R.
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
Layla presses [1 · Stuck]
    Layla ✎ Layla, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1), for Nadia R.
          | ✓ Noted: Stuck
          |
          | Thank you for saying so.
          |
          | 2. Shared product catalogue (BD-2), for Nadia R.
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Layla ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
Layla > The plant closes its canteen, so we need another hall.
    Layla ✎ Layla, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1), for Nadia R.
          | ✓ Noted: Stuck, “The plant closes its canteen, so we need another hall.”
          |
          | 2. Shared product catalogue (BD-2), for Nadia R.
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Layla ← Noted under BD-1 Supplier day at the cement plant
          |
          | The plant closes its canteen, so we need another hall.
          |
          | Nadia R. and Selma see it; the cluster does not.
          | [Undo] [About another action]
# The owner and the facilitator see who said it.
Nadia > /mine
    Nadia ← Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted by Layla Haddad: Stuck, “The plant closes its canteen, so we need another hall.”
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
Selma > /plan BD
    Selma ← Business development
          |
          | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, Nadia R.
          | • BD-2 Shared product catalogue: On the way, due 11 Apr, Nadia R.
          |
          | Tap one to see more.
          | [BD-1] [BD-2]
Selma presses [BD-1]
    Selma ← Supplier day at the cement plant (BD-1)
          | Nadia R. · Stuck · due 3 Apr
          |
          | ✓ Noted by Layla Haddad: Stuck, “The plant closes its canteen, so we need another hall.”
          | [Change]
          | [Edit] [History]
          | [Another owner] [Note an answer]
          | [New date] [No longer needed]
# Nadia can answer herself at any time, and Layla's question shows it.
Nadia presses [2 · On the way]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted by Layla Haddad: Stuck, “The plant closes its canteen, so we need another hall.”
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: On the way
          | [1 · Change]
          | [2 · Undo] [2 · Change]
    Layla ✎ Thank you, Layla. That is all for this week.
          |
          | 1. Supplier day at the cement plant (BD-1), for Nadia R.
          | ✓ Noted: Stuck, “The plant closes its canteen, so we need another hall.”
          |
          | 2. Shared product catalogue (BD-2), for Nadia R.
          | ✓ Noted: On the way
          | [1 · Undo] [1 · Change]
          | [2 · Change]
    Nadia ~ Noted: On the way. You can take it back for five minutes, and change it at any time.
# A vote is a person's own: Layla has hers, and none for Nadia.
Selma > /poll "Meet every month?" "Yes" "No"
    Selma ← This is what I would post. Nobody but you sees it yet.
          |
          | Meet every month?
          |
          | • Yes
          | • No
          |
          | No channel is connected to me now, so people would find it with /vote in our private chats. Add me to a group or channel first, and I post it there too.
          |
          | One choice each. The result shows when the vote closes: Thursday 26 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Post it]
    Selma ✎ Posted: Meet every month?
          |
          | People find it with /vote.
          |
          | It closes Thursday 26 March, 16:00, your time, and I tell you the result then.
          | [Close it early]
    Selma ~ Posted. You will hear from me when it closes.
Layla > /cluster vote
    Layla ← Meet every month?
          |
          | • Yes
          | • No
          |
          | One tap is your vote. You can change it until Thursday 26 March, 16:00, your time; then the result shows, in numbers only.
          | [Yes]
          | [No]
Layla presses [No]
    Layla ✎ Meet every month?
          |
          | • Yes
          | • No
          |
          | Thank you, your vote is in. You can change it until Thursday 26 March, 16:00.
          | [Yes]
          | [✓ No]
    Layla ~ Your vote: No. You can change it until Thursday 26 March, 16:00.
Nadia > /vote
    Nadia ← Meet every month?
          |
          | • Yes
          | • No
          |
          | One tap is your vote. You can change it until Thursday 26 March, 16:00, your time; then the result shows, in numbers only.
          | [Yes]
          | [No]
# Zaid was written to on Sunday, when he was asked to be deputy: his week holds two messages, whoever they are for.
== 2026-03-24 12:00 Asia/Amman
    Zaid ← Zaid, how is this going? One tap is a full answer.
         |
         | Guarantee line for small loans (AF-1), for Victor D.
         | On the way · due 1 May
         |
         | Your own words work too, and “Not this week” is fine.
         | [Done] [On the way]
         | [Needs time] [Stuck]
         | [Not this week] [How often?]
Zaid presses [On the way]
    Zaid ✎ Thank you, Zaid. That is all for this week.
         |
         | Guarantee line for small loans (AF-1), for Victor D.
         | ✓ Noted: On the way
         | [Undo] [Change]
    Zaid ~ Noted: On the way. You can take it back for five minutes, and change it at any time.
# Either of the two ends it.
Zaid > /deputy
    Zaid ← Somebody else can tell me how your actions go, your assistant for example. I then ask them instead of you. They never vote for you, and Selma is told. You can end it at any time.
         |
         | Whom you answer for: Victor D.
         | [Choose somebody] [A link to forward]
         | [Stop for Victor D.]
Zaid presses [Stop for Victor D.]
    Victor ← Zaid Omari does not answer for you any more, so I ask you about your actions again. /cluster deputy asks somebody else.
    Zaid ✎ There is nothing to answer for Victor D. any more. Thank you.
    Zaid ← Good, you do not answer for Victor D. any more. Thank you for having done it.
Nadia > /deputy
    Nadia ← Layla Haddad answers for you in Solvane Cleantech: I ask them how your actions go. You see all they say, and can answer yourself at any time.
          | [Only ask me]
Nadia presses [Only ask me]
    Nadia ← Good, Layla Haddad does not answer for you any more. I ask you about your actions again.
    Layla ← Nadia R. gives the answers again, so I do not ask you any more. Thank you for having done it.
Layla presses [1 · Change] under "BD-1"
    Layla ← Supplier day at the cement plant (BD-1)
          | Nadia R. · Stuck · due 3 Apr
          |
          | • Next: Agree the venue
          | • Pillar: Business development
          | • Objective: Sell more of what is made here
          | • Start: 20 Feb
          | [History]
Layla > BD-1 the hall is booked
    Layla ← I kept no record of that, because I could not tell what it is about. Reply to one of my questions, or see /cluster mine for your actions and /cluster help for the rest.
# From now on Nadia is asked herself.
== 2026-03-30 10:00 Asia/Amman
    Selma ✎ Meet every month?
          |
          | Closed. Outcome: No, with 1 of 1 vote
          |
          | • Yes: 0
          | • No: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
    Selma ← Meet every month?
          |
          | Closed. Outcome: No, with 1 of 1 vote
          |
          | • Yes: 0
          | • No: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
    Selma ← Your vote has closed: Meet every month?
          |
          | Outcome: No, with 1 of 1 vote
          |
          | • Yes: 0
          | • No: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
    Nadia ✎ Meet every month?
          |
          | Closed. Outcome: No, with 1 of 1 vote
          |
          | • Yes: 0
          | • No: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
    Nadia ← Meet every month?
          |
          | Closed. Outcome: No, with 1 of 1 vote
          |
          | • Yes: 0
          | • No: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
    Nadia ← Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | Stuck · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Victor ← Meet every month?
           |
           | Closed. Outcome: No, with 1 of 1 vote
           |
           | • Yes: 0
           | • No: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
    Layla ✎ Meet every month?
          |
          | Closed. Outcome: No, with 1 of 1 vote
          |
          | • Yes: 0
          | • No: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
