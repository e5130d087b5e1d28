# Stuck: the facilitator hears if its owner says so; the cluster only after a preview, and helpers are connected.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: telegram, Asia/Amman
Ingrid: slack, Europe/Berlin
Zoe: telegram, Asia/Amman
#plenary: telegram

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
Selma adds the bot to #plenary
    Selma ← I was added to #plenary and have posted nothing yet. What is it for?
          |
          | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Whole cluster]
    Selma ✎ #plenary is for Solvane Cleantech now. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #plenary ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    Selma ~ Good. I post one card there that says what I do.
Victor > /start {invite Victor}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (Amman time)
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
Ingrid > /cluster start {invite Ingrid}
    Ingrid ← Hello, Ingrid. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (Berlin time)
           | • About actions you own, and votes or short questions that need you, one tap each
           | • On top of that, a summary after a meeting
           | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
           |
           | Would you like to come in? “Only when needed” means: only for votes.
           | [Join] [Only when needed]
           | [What is kept?] [No, thanks]
Ingrid presses [Join]
    Ingrid ← Welcome, Ingrid. You are now in Solvane Cleantech.
           |
           | I write at most twice a week, in your working hours (Berlin time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Ingrid ← Yours in Solvane Cleantech:
           |
           | • Collector test bench, due 19 Mar
           | [My actions]
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

# Two taps, and Selma hears at once: it is within her hours. What would help can follow, or not.
Nadia > /mine
    Nadia ← Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
Nadia presses [1 · Stuck]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Stuck
          |
          | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · An introduction] [1 · A decision]
          | [1 · Money] [1 · Information]
          | [1 · More time] [1 · Something else]
          | [1 · No message for now]
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
Nadia presses [1 · Money]
    Selma ← Nadia R. (Heatworks Solvane) is stuck with Supplier day at the cement plant (BD-1), due 3 Apr, and would like you to know. What would help: money.
          |
          | Perhaps one of these can help:
          |
          | • Victor D. (Inter-Regional Development Facility)
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
          | [Ask Victor D.]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Stuck
          |
          | Selma hears of it: money would help. If you like, add a line here; it goes along.
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Ask the cluster]
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ~ Selma hears of it now.
Nadia > The hall wants a guarantee that we cannot give.
    Selma ✎ Nadia R. (Heatworks Solvane) is stuck with Supplier day at the cement plant (BD-1), due 3 Apr, and would like you to know. What would help: money.
          |
          | The hall wants a guarantee that we cannot give.
          |
          | Perhaps one of these can help:
          |
          | • Victor D. (Inter-Regional Development Facility)
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
          | [Ask Victor D.]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Stuck, “The hall wants a guarantee that we cannot give.”
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Ask the cluster]
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ← Noted under BD-1 Supplier day at the cement plant
          |
          | The hall wants a guarantee that we cannot give.
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
          | [Share with the cluster]
Selma presses [I will call]
    Selma ✎ Nadia R. (Heatworks Solvane) is stuck with Supplier day at the cement plant (BD-1), due 3 Apr, and would like you to know. What would help: money.
          |
          | The hall wants a guarantee that we cannot give.
          |
          | Perhaps one of these can help:
          |
          | • Victor D. (Inter-Regional Development Facility)
          |
          | Selma I. will call.
          | [Open the action]
          | [Ask Victor D.]
    Nadia ← Selma I. will call you about BD-1 Supplier day at the cement plant.
    Selma ~ Good. They know that you will call.

# The cluster is asked by the owner alone, who reads first what everybody will. Five minutes can take it back.
Nadia presses [1 · Ask the cluster]
    Nadia ← Everybody in #plenary will read this:
          |
          | Looking for help with Supplier day at the cement plant (BD-1): money. Nadia R. (Heatworks Solvane) would be glad of a word from whoever knows a way.
          | [Ask] [Not now]
Nadia presses [Ask]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Stuck, “The hall wants a guarantee that we cannot give.”
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ✎ It appears in #plenary at 10:05:
          |
          | Looking for help with Supplier day at the cement plant (BD-1): money. Nadia R. (Heatworks Solvane) would be glad of a word from whoever knows a way.
          | [Undo]
Nadia presses [Undo] under "It appears in"
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Stuck, “The hall wants a guarantee that we cannot give.”
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Ask the cluster]
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ✎ Everybody in #plenary will read this:
          |
          | Looking for help with Supplier day at the cement plant (BD-1): money. Nadia R. (Heatworks Solvane) would be glad of a word from whoever knows a way.
          | [Ask] [Not now]
    Nadia ~ Taken back. Nobody else has read it.
== +6 minutes
Nadia presses [Ask]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Stuck, “The hall wants a guarantee that we cannot give.”
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ✎ Noted under BD-1 Supplier day at the cement plant
          |
          | The hall wants a guarantee that we cannot give.
          |
          | Selma sees it; the cluster does not.
          | [About another action]
          | [Share with the cluster]
    Nadia ✎ It appears in #plenary at 10:11:
          |
          | Looking for help with Supplier day at the cement plant (BD-1): money. Nadia R. (Heatworks Solvane) would be glad of a word from whoever knows a way.
          | [Undo]
== +6 minutes
    #plenary ← Looking for help with Supplier day at the cement plant (BD-1): money. Nadia R. (Heatworks Solvane) would be glad of a word from whoever knows a way.
             | [I can help]
Victor in #plenary presses [I can help]
    Selma ✎ Nadia R. (Heatworks Solvane) is stuck with Supplier day at the cement plant (BD-1), due 3 Apr, and would like you to know. What would help: money.
          |
          | The hall wants a guarantee that we cannot give.
          |
          | Selma I. will call.
          | [Open the action]
    Selma ← Victor D. (Inter-Regional Development Facility) can help Nadia R. with Supplier day at the cement plant (BD-1). Nadia R. knows.
    Nadia ← Victor D. (Inter-Regional Development Facility) can help with Supplier day at the cement plant (BD-1). A word from you is enough.
    #plenary ✎ Looking for help with Supplier day at the cement plant (BD-1): money. Nadia R. (Heatworks Solvane) would be glad of a word from whoever knows a way.
             |
             | 1 offer so far, thank you.
             | [I can help]
    Victor ~ Thank you! Nadia R. and Selma hear that you can help.
Victor in #plenary presses [I can help]
    Victor ~ Nadia R. knows that you can help. Thank you!
Nadia in #plenary presses [I can help]
    Nadia ~ That is your own question. I tell you as soon as somebody can help.

# Somebody in the group who never started the bot: it counts, both hear who it is, and nobody writes to them.
Zoe in #plenary presses [I can help]
    Selma ← Zoe (Telegram, @zoe) can help Nadia R. with Supplier day at the cement plant (BD-1). Nadia R. knows, and finds them in #plenary: they have not come in to me yet.
    Nadia ← Zoe (Telegram, @zoe) can help with Supplier day at the cement plant (BD-1). They said so in #plenary and have not come in to me, so please answer them there.
    #plenary ✎ Looking for help with Supplier day at the cement plant (BD-1): money. Nadia R. (Heatworks Solvane) would be glad of a word from whoever knows a way.
             |
             | 2 offers so far, thank you.
             | [I can help]
    Zoe ~ Thank you! Nadia R. and Selma hear that you can help.

# Not now: nobody gets a message. Taken back, it never was.
Nadia > /mine
    Nadia ← Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | Stuck · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
Nadia presses [2 · Stuck]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Stuck, “The hall wants a guarantee that we cannot give.”
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          |
          | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
          | [1 · Change]
          | [2 · An introduction] [2 · A decision]
          | [2 · Money] [2 · Information]
          | [2 · More time] [2 · Something else]
          | [2 · No message for now]
          | [2 · Undo] [2 · Change]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | Stuck · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          |
          | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · An introduction] [2 · A decision]
          | [2 · Money] [2 · Information]
          | [2 · More time] [2 · Something else]
          | [2 · No message for now]
          | [2 · Undo] [2 · Change]
    Nadia ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
Nadia presses [2 · No message for now]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Stuck, “The hall wants a guarantee that we cannot give.”
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          |
          | All right, nobody gets a message. A line on what would help is welcome; silence is fine.
          | [1 · Change]
          | [2 · Ask the cluster]
          | [2 · Undo] [2 · Change]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | Stuck · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          |
          | All right, nobody gets a message. A line on what would help is welcome; silence is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Ask the cluster]
          | [2 · Undo] [2 · Change]
    Nadia ~ All right. Nobody gets a message; the plan shows it as Stuck.
Nadia presses [2 · Undo]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Stuck, “The hall wants a guarantee that we cannot give.”
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | Stuck · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ~ Taken back. It no longer counts.

# It moves again: whoever offers help now is told so.
Nadia > /mine
    Nadia ← Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | Stuck · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
Nadia presses [1 · On the way]
    Selma ✎ Nadia R. (Heatworks Solvane) is not stuck with Supplier day at the cement plant (BD-1) any more.
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ✎ It appears in #plenary at 10:11:
          |
          | Looking for help with Supplier day at the cement plant (BD-1): money. Nadia R. (Heatworks Solvane) would be glad of a word from whoever knows a way.
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ~ Noted: On the way. You can take it back for five minutes, and change it at any time.
Selma in #plenary presses [I can help]
    Selma ~ Thank you! Help is not needed any more here.

# Five minutes later, when it can be taken back no more, the channel reads thanks in place of the question.
== +5 minutes
    #plenary ✎ Supplier day at the cement plant (BD-1) has found a way on. Thank you to everybody who helped or thought along.

# What is in the way is often somebody else's to remove: Selma asks for Nadia, without a word of hers, within their budget.
Nadia presses [2 · Stuck]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          |
          | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
          | [1 · Change]
          | [2 · An introduction] [2 · A decision]
          | [2 · Money] [2 · Information]
          | [2 · More time] [2 · Something else]
          | [2 · No message for now]
          | [2 · Undo] [2 · Change]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          |
          | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
          | [1 · Change]
          | [2 · An introduction] [2 · A decision]
          | [2 · Money] [2 · Information]
          | [2 · More time] [2 · Something else]
          | [2 · No message for now]
          | [2 · Undo] [2 · Change]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          |
          | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
          | [1 · Change]
          | [2 · An introduction] [2 · A decision]
          | [2 · Money] [2 · Information]
          | [2 · More time] [2 · Something else]
          | [2 · No message for now]
          | [2 · Undo] [2 · Change]
    Nadia ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
Nadia presses [2 · Money]
    Selma ← Nadia R. (Heatworks Solvane) is stuck with Shared product catalogue (BD-2), due 11 Apr, and would like you to know. What would help: money.
          |
          | Perhaps one of these can help:
          |
          | • Victor D. (Inter-Regional Development Facility)
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
          | [Ask Victor D.]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          |
          | Selma hears of it: money would help. If you like, add a line here; it goes along.
          | [1 · Change]
          | [2 · Ask the cluster]
          | [2 · Undo] [2 · Change]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          |
          | Selma hears of it: money would help. If you like, add a line here; it goes along.
          | [1 · Change]
          | [2 · Ask the cluster]
          | [2 · Undo] [2 · Change]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          |
          | Selma hears of it: money would help. If you like, add a line here; it goes along.
          | [1 · Change]
          | [2 · Ask the cluster]
          | [2 · Undo] [2 · Change]
    Nadia ~ Selma hears of it now.
Selma presses [Ask Victor D.]
    Selma ✎ Nadia R. (Heatworks Solvane) is stuck with Shared product catalogue (BD-2), due 11 Apr, and would like you to know. What would help: money.
          |
          | Asked on their behalf:
          |
          | • Victor D. (Inter-Regional Development Facility): to be asked
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
          | [Do not ask Victor D.]
    Selma ~ Victor D. is asked on Sunday 22 March, 16:00, without the owner’s words. Until then a tap stops it.
== 2026-03-24 18:00 Asia/Amman
    Selma ✎ Nadia R. (Heatworks Solvane) is stuck with Shared product catalogue (BD-2), due 11 Apr, and would like you to know. What would help: money.
          |
          | Asked on their behalf:
          |
          | • Victor D. (Inter-Regional Development Facility): asked
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Nadia ← Victor D. (Inter-Regional Development Facility) was asked for help with Shared product catalogue (BD-2). You hear as soon as somebody can.
    Victor ← Nadia R. (Heatworks Solvane) is looking for a way on with Shared product catalogue (BD-2), and money would help. Selma I. thought of you.
           |
           | “I can help” brings the two of you together. No answer is fine, too.
           | [I can help] [I cannot help]
           | [How often?]
    Victor ← Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
    Ingrid ← Ingrid, how is this going? One tap is a full answer.
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
Victor presses [I cannot help]
    Selma ✎ Nadia R. (Heatworks Solvane) is stuck with Shared product catalogue (BD-2), due 11 Apr, and would like you to know. What would help: money.
          |
          | Asked on their behalf:
          |
          | • Victor D. (Inter-Regional Development Facility): cannot
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Victor ✎ Thank you for saying so. Nobody asks you again about Shared product catalogue (BD-2).
           | [I can help after all]
    Victor ~ Thank you for saying so.
Victor presses [I can help after all]
    Selma ✎ Nadia R. (Heatworks Solvane) is stuck with Shared product catalogue (BD-2), due 11 Apr, and would like you to know. What would help: money.
          |
          | Asked on their behalf:
          |
          | • Victor D. (Inter-Regional Development Facility): can help
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Selma ← Victor D. (Inter-Regional Development Facility) can help Nadia R. with Shared product catalogue (BD-2). Nadia R. knows.
    Nadia ← Victor D. (Inter-Regional Development Facility) can help with Shared product catalogue (BD-2). A word from you is enough.
    Victor ✎ Thank you! Nadia R. (Heatworks Solvane) knows that you can help with Shared product catalogue (BD-2).
    Victor ~ Thank you! Nadia R. and Selma hear that you can help.
