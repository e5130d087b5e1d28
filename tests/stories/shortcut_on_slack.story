# On Slack every message has "Make it an action" in its menu. The form has its words; others in the channel see nothing.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: slack, Asia/Amman
Nadia: slack, Asia/Amman
Omar: slack, Asia/Amman
Stranger: slack, Asia/Amman
#cluster: slack
#hallway: slack

Selma > /cluster start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /cluster today: who is in, who answered, what goes out next
          | • /cluster invite: a text that brings people in
          | • /cluster note: write down an answer somebody gave by phone
          | • /cluster summary: send what came of a meeting to everybody
          | • /cluster silence: stop everything I send by myself, at once
          | • /cluster poll: ask everybody one question
          |
          | Add me to a group or channel, and votes and the digest appear there. /cluster help shows the rest.
          | [My actions] [Settings]
Selma adds the bot to #cluster
    Selma ← I was added to #cluster and have posted nothing yet. What is it for?
          |
          | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Whole cluster]
    Selma ✎ #cluster is for Solvane Cleantech now. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #cluster ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    Selma ~ Good. I post one card there that says what I do.
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
Omar > /cluster start {link}
    Omar ← Hello, Omar. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | Would you like to come in? “Only when needed” means: only for votes.
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
Omar presses [Join]
    Omar ← Welcome, Omar. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Amman time).
         | Fewer messages, a pause or leaving: “How often?”, at any time.
         | [My actions] [How often?]
    Omar ← What moves in Solvane Cleantech:
         |
         | • Coming up: Supplier day at the cement plant, 3 Apr
         | [The whole week]

# As a command it explains itself. Whoever takes no part is told so in private.
Nadia > /cluster action
    Nadia ← The menu of the message that shall be an action has “Make it an action”, under “More message shortcuts”. The rest we do here.
          | [Write one down]
Omar in #cluster > We should visit the port with three lenders. They have never seen a desalination unit at work, and neither have most of us, to be honest.
Stranger chooses [Make it an action] on "visit the port"
    Stranger ← Hello. I keep the actions of an innovation cluster moving, and do not know you yet. Your invitation brings you in, or a word to your cluster's facilitator.

# Nadia's form has the first sentence as its title. Omar, who said it, is asked once it stands.
Nadia chooses [Make it an action] on "visit the port"
Nadia fills pillar = 2; objective = 1; due = 2026-04-30
    Nadia ← Added to Access to finance as AF-2: We should visit the port with three lenders, due Thursday 30 April. I ask Omar whether they take it on; until then it is nobody’s. Others see it in five minutes.
          | [Undo]
== +6 minutes
    Selma ← Somebody came in whom nobody had listed (Sunday 22 March)
          |
          | • Omar (Slack, @u1003)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Omar]
    Omar ← Nadia R. made an action out of something you said: We should visit the port with three lenders (AF-2), due 30 Apr.
         |
         | Would you take it on? If it does not fit, one tap says so, and nobody minds.
         | [I take it on] [Not for me]
         | [How often?]
Omar presses [I take it on] under "Would you take it on?"
    Nadia ✎ Added to Access to finance as AF-2: We should visit the port with three lenders, due Thursday 30 April. Omar takes it on. Others see it in five minutes.
    Omar ✎ We should visit the port with three lenders (AF-2), which Nadia R. made out of something you said, is yours. It is among your actions.
         | [See it]
         | [How often?]
    Omar ~ It is yours now. Thank you.
Omar presses [See it] under "is yours"
    Omar ← We should visit the port with three lenders (AF-2)
         | Omar · Planned · due 30 Apr
         |
         | • Pillar: Access to finance
         | • Objective: Sell more of what is made here
         |
         | From a message by Omar: “We should visit the port with three lenders. They have never seen a desalination unit at work, and neither have most of us, to be honest.”
         | [Done] [On the way]
         | [Needs time] [Stuck]
         | [Edit] [History]
         | [New date] [No longer needed]

# What was said in a channel that is not the cluster's stays there: the action has its title, and the link. Selma names
# somebody else, and Omar only hears of it.
Omar in #hallway > Between us: the permit took ninety days
Selma chooses [Make it an action] on "ninety days"
Selma fills title = Shorten the permit; pillar = 4; owner = 2
    Selma ← Added to Enabling environment as EE-1: Shorten the permit. Nadia R. owns it, hears of it from me, and can say no. Others see it in five minutes.
          | [Undo] [Say more about it]
== +6 minutes
    Nadia ← Selma I. thinks this is in good hands with you: Shorten the permit (EE-1).
          |
          | If it fits, there is nothing to do: it is among your actions. If it does not, one tap says so, and nobody minds.
          | [See it] [Not for me]
          | [How often?]
Nadia > /cluster plan enabling
    Nadia ← Enabling environment
          |
          | • EE-1 Shorten the permit: Planned, Nadia R.
          |
          | Tap one to see more.
          | [EE-1]
Nadia presses [EE-1]
    Nadia ← Shorten the permit (EE-1)
          | Nadia R. · Planned
          |
          | • Pillar: Enabling environment
          |
          | From a message by Omar
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Edit] [History]
          | [No longer needed]
== 2026-03-24 12:00 Asia/Amman
    Nadia ← Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | 3. Shorten the permit (EE-1)
          | Planned
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [3 · Done] [3 · On the way]
          | [3 · Needs time] [3 · Stuck]
          | [Not this week] [How often?]
    Omar ← Selma I. made an action out of something you said: Shorten the permit (EE-1). Nadia R. takes it on; nothing is left for you to do.
         |
         | ———
         |
         | Omar, how is this going? One tap is a full answer.
         |
         | We should visit the port with three lenders (AF-2)
         | Planned · due 30 Apr
         |
         | Your own words work too, and “Not this week” is fine.
         | [See it]
         | [Done] [On the way]
         | [Needs time] [Stuck]
         | [Not this week] [How often?]
