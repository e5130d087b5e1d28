# Between two doors: a status is one tap, stuck two, a new date two or one and a short text; on Telegram and on Slack.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Ingrid: slack, Europe/Berlin

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
== 2026-03-23 12:00 Asia/Amman
    Nadia ← Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
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
    Ingrid ← Ingrid, how is this going? One tap is a full answer.
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]

# A status: one tap under the weekly question.
Nadia presses [1 · Needs time]
    Nadia ✎ Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Needs time
          |
          | Thank you for saying so. If another date fits better, “New date” offers some, or just type it.
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · New date]
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Nadia ~ Noted: Needs time. You can take it back for five minutes, and change it at any time.
Ingrid presses [On the way]
    Ingrid ✎ Thank you, Ingrid. That is all for this week.
           |
           | Collector test bench (RD-1)
           | ✓ Noted: On the way
           | [Undo] [Change]
    Ingrid ~ Noted: On the way. You can take it back for five minutes, and change it at any time.

# A new date: two taps, or a short text in place of the second.
Nadia presses [1 · New date]
    Nadia ← Which day suits Supplier day at the cement plant (BD-1)? So far it is Friday 3 April.
          |
          | Tap one, or type a day: 31 Oct, next Friday, end of May.
          | [Sunday 12 April]
          | [Thursday 30 April]
          | [Sunday 3 May]
          | [Leave it as it is]
Nadia presses [Sunday 12 April]
    Nadia ✎ Supplier day at the cement plant (BD-1) is now due Sunday 12 April; it was Friday 3 April.
          |
          | The plan has it; others see it in five minutes.
          | [Undo] [Another day]
    Nadia ~ Sunday 12 April it is.
Ingrid presses [Change]
    Ingrid ← Collector test bench (RD-1)
           | Ingrid S. · On the way · due 19 Mar, which has passed
           |
           | ✓ Noted: On the way
           | [Undo] [Change]
           | [Edit] [History]
           | [New date] [No longer needed]
Ingrid presses [New date]
    Ingrid ← Which day suits Collector test bench (RD-1)? So far it is Thursday 19 March.
           |
           | Tap one, or type a day: 31 Oct, next Friday, end of May.
           | [Monday 30 March]
           | [Tuesday 31 March]
           | [Thursday 23 April]
           | [Leave it as it is]
Ingrid > end of April
    Ingrid ✎ Collector test bench (RD-1)
           | Ingrid S. · On the way · due 30 Apr
           |
           | ✓ Noted: On the way
           | [Undo] [Change]
           | [Edit] [History]
           | [New date] [No longer needed]
    Ingrid ✎ Collector test bench (RD-1) is due Thursday 30 April.
           | [New date]
    Ingrid ← Collector test bench (RD-1) is now due Thursday 30 April; it was Thursday 19 March.
           |
           | The plan has it; others see it in five minutes.
           | [Undo] [Another day]

# Stuck: two taps, and the second says what would help.
Nadia presses [2 · Stuck]
    Nadia ✎ Thank you, Nadia.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Needs time
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          |
          | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
          | [1 · New date]
          | [1 · Undo] [1 · Change]
          | [2 · An introduction] [2 · A decision]
          | [2 · Money] [2 · Information]
          | [2 · More time] [2 · Something else]
          | [2 · No message for now]
          | [2 · Undo] [2 · Change]
    Nadia ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
Nadia presses [2 · A decision]
    Selma ← Nadia R. (Heatworks Solvane) is stuck with Shared product catalogue (BD-2), due 11 Apr, and would like you to know. What would help: a decision.
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Nadia ✎ Thank you, Nadia.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Needs time
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          |
          | Selma hears of it: a decision would help. If you like, add a line here; it goes along.
          | [1 · New date]
          | [1 · Undo] [1 · Change]
          | [2 · Undo] [2 · Change]
    Nadia ~ Selma hears of it now.
== +1 day
Ingrid > /cluster mine
    Ingrid ← Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | On the way · due 30 Apr
           | [Done] [On the way]
           | [Needs time] [Stuck]
Ingrid presses [Stuck]
    Ingrid ✎ Thank you, Ingrid.
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Stuck
           |
           | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
           | [An introduction] [A decision]
           | [Money] [Information]
           | [More time] [Something else]
           | [No message for now]
           | [Undo] [Change]
    Ingrid ✎ Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Stuck
           |
           | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
           | [An introduction] [A decision]
           | [Money] [Information]
           | [More time] [Something else]
           | [No message for now]
           | [Undo] [Change]
    Ingrid ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
Ingrid presses [An introduction]
    Selma ← Ingrid S. (Solvane Technical University) is stuck with Collector test bench (RD-1), due 30 Apr, and would like you to know. What would help: an introduction.
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Ingrid ✎ Thank you, Ingrid.
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Stuck
           |
           | Selma hears of it: an introduction would help. If you like, add a line here; it goes along.
           | [Undo] [Change]
    Ingrid ✎ Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Stuck
           |
           | Selma hears of it: an introduction would help. If you like, add a line here; it goes along.
           | [Undo] [Change]
    Ingrid ~ Selma hears of it now.

# How far it is: typed, at any time.
Nadia > BD-1 at 70 percent
    Nadia ✎ Thank you, Nadia. That is all for this week.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Needs time, 70%, “BD-1 at 70 percent”
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          | [1 · New date]
          | [1 · Undo] [1 · Change]
          | [2 · Change]
    Nadia ← Noted under BD-1 Supplier day at the cement plant
          |
          | BD-1 at 70 percent
          |
          | The plan says 70%.
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
          | [Share with the cluster]
Ingrid > 40%, the adapter is ordered
    Selma ✎ Ingrid S. (Solvane Technical University) is stuck with Collector test bench (RD-1), due 30 Apr, and would like you to know. What would help: an introduction.
          |
          | 40%, the adapter is ordered
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Ingrid ✎ Thank you, Ingrid. That is all for this week.
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Stuck, 40%, “40%, the adapter is ordered”
           | [Undo] [Change]
    Ingrid ✎ Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Stuck, 40%, “40%, the adapter is ordered”
           | [Undo] [Change]
    Ingrid ← Noted under RD-1 Collector test bench
           |
           | 40%, the adapter is ordered
           |
           | The plan says 40%.
           |
           | Selma sees it; the cluster does not.
           | [Undo]
           | [Share with the cluster]

# Done: one tap, and a line if one likes.
== +1 day
Nadia > /mine
    Nadia ← Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Shared product catalogue (BD-2)
          | Stuck · due 11 Apr
          |
          | 2. Supplier day at the cement plant (BD-1)
          | Needs time, 70% · due 12 Apr
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
Nadia presses [2 · Done]
    Nadia ✎ Thank you, Nadia.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Done
          |
          | Well done. What changed because of it, and who helped? One line here is welcome: Selma sees it, and you can share it with the cluster. Silence is fine.
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          | [1 · Undo] [1 · Change]
          | [2 · Change]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Shared product catalogue (BD-2)
          | Stuck · due 11 Apr
          |
          | 2. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Done
          |
          | Well done. What changed because of it, and who helped? One line here is welcome: Selma sees it, and you can share it with the cluster. Silence is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Undo] [2 · Change]
    Nadia ~ Noted: Done. You can take it back for five minutes, and change it at any time.
Nadia > Eleven suppliers signed up. Omar opened the door.
    Nadia ✎ Thank you, Nadia. That is all for this week.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Done, “Eleven suppliers signed up. Omar opened the door.”
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Stuck
          | [1 · Undo] [1 · Change]
          | [2 · Change]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Shared product catalogue (BD-2)
          | Stuck · due 11 Apr
          |
          | 2. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Done, “Eleven suppliers signed up. Omar opened the door.”
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Undo] [2 · Change]
    Nadia ← Noted under BD-1 Supplier day at the cement plant
          |
          | Eleven suppliers signed up. Omar opened the door.
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
          | [Share with the cluster]
Ingrid > /cluster mine
    Ingrid ← Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | Stuck, 40% · due 30 Apr
           | [Done] [On the way]
           | [Needs time] [Stuck]
Ingrid presses [Done]
    Selma ✎ Ingrid S. (Solvane Technical University) is not stuck with Collector test bench (RD-1) any more.
    Ingrid ✎ Thank you, Ingrid.
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Done
           |
           | Well done. What changed because of it, and who helped? One line here is welcome: Selma sees it, and you can share it with the cluster. Silence is fine.
           | [Undo] [Change]
    Ingrid ✎ Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Done
           |
           | Well done. What changed because of it, and who helped? One line here is welcome: Selma sees it, and you can share it with the cluster. Silence is fine.
           | [Undo] [Change]
    Ingrid ~ Noted: Done. You can take it back for five minutes, and change it at any time.
Ingrid > Both benches run; thanks to the port for the space.
    Ingrid ✎ Thank you, Ingrid. That is all for this week.
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Done, “Both benches run; thanks to the port for the space.”
           | [Undo] [Change]
    Ingrid ✎ Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Done, “Both benches run; thanks to the port for the space.”
           | [Undo] [Change]
    Ingrid ← Noted under RD-1 Collector test bench
           |
           | Both benches run; thanks to the port for the space.
           |
           | Selma sees it; the cluster does not.
           | [Undo]
           | [Share with the cluster]

# No longer needed: behind the action's card, with a line on why.
Nadia presses [2 · Change] under "Thank you, Nadia"
    Nadia ← Shared product catalogue (BD-2)
          | Nadia R. · Stuck · due 11 Apr
          |
          | • Next: Collect prices
          | • Pillar: Business development
          | • Objective: Sell more of what is made here
          | • Start: 21 Jan
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Edit] [History]
          | [New date] [No longer needed]
Nadia presses [No longer needed]
    Selma ✎ Nadia R. (Heatworks Solvane) is not stuck with Shared product catalogue (BD-2) any more.
    Nadia ✎ Thank you, Nadia.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Done, “Eleven suppliers signed up. Omar opened the door.”
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Set aside
          |
          | A line on why is welcome here: the plan and the next digest give it as the reason, for everybody. Silence is fine.
          | [1 · Undo] [1 · Change]
          | [2 · Undo] [2 · Change]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Shared product catalogue (BD-2)
          | ✓ Noted: Set aside
          |
          | A line on why is welcome here: the plan and the next digest give it as the reason, for everybody. Silence is fine.
          |
          | 2. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Done, “Eleven suppliers signed up. Omar opened the door.”
          | [1 · Undo] [1 · Change]
          | [2 · Undo] [2 · Change]
    Nadia ✎ Shared product catalogue (BD-2)
          | Nadia R. · Set aside
          |
          | ✓ Noted: Set aside
          |
          | A line on why is welcome here: the plan and the next digest give it as the reason, for everybody. Silence is fine.
          | [Undo] [Change]
          | [Edit] [History]
    Nadia ~ Noted: Set aside. You can take it back for five minutes, and change it at any time.
Nadia > The portal lists all products now.
    Nadia ✎ Thank you, Nadia. That is all for this week.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Done, “Eleven suppliers signed up. Omar opened the door.”
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Set aside, “The portal lists all products now.”
          | [1 · Undo] [1 · Change]
          | [2 · Undo] [2 · Change]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Shared product catalogue (BD-2)
          | ✓ Noted: Set aside, “The portal lists all products now.”
          |
          | 2. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Done, “Eleven suppliers signed up. Omar opened the door.”
          | [1 · Undo] [1 · Change]
          | [2 · Undo] [2 · Change]
    Nadia ✎ Shared product catalogue (BD-2)
          | Nadia R. · Set aside
          |
          | ✓ Noted: Set aside, “The portal lists all products now.”
          | [Undo] [Change]
          | [Edit] [History]
    Nadia ← Noted under BD-2 Shared product catalogue
          |
          | The portal lists all products now.
          |
          | The plan and the next digest give this as the reason.
          | [Undo]

# What the cluster reads, once nothing can be taken back.
== +6 minutes
Selma > /digest
    Selma ← Solvane Cleantech: the week
          |
          | Business development
          |
          | • Done: Supplier day at the cement plant (Nadia R., Heatworks Solvane)
          | • Set aside: Shared product catalogue (“The portal lists all products now.”)
          |
          | Research and development
          |
          | • Done: Collector test bench (Ingrid S., Solvane Technical University)
          |
          | Only you see this one: the cluster has no group or channel yet. Add me to one, and the next digest appears there.
          | [Send it to me every week]
