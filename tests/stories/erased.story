# Somebody asks to be erased, thinks better of it, and asks again; on Telegram and on Slack.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Ingrid: slack, Europe/Berlin
#plenary: telegram

Selma > /start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /invite gives you the link to forward
          | • add me to a group or channel and I post polls and the weekly digest there
          | • /poll asks everybody one question
          | [My actions] [Settings]
Nadia > /start {invite Nadia}
    Nadia ← Welcome, Nadia. You are now in Solvane Cleantech.
          |
          | I keep the action plan moving. At most two messages a week, in your working hours (Asia/Amman), about actions you own and votes that need you. Each takes one tap.
          |
          | Selma sees your answers; others see only the status of an action.
          | [My actions] [How often?]
          | [No, thanks]
Ingrid > /start {invite Ingrid}
    Ingrid ← Welcome, Ingrid. You are now in Solvane Cleantech.
           |
           | I keep the action plan moving. At most two messages a week, in your working hours (Europe/Berlin), about actions you own and votes that need you. Each takes one tap.
           |
           | Selma sees your answers; others see only the status of an action.
           | [My actions] [How often?]
           | [No, thanks]
Nadia > BD-1 the hall is promised
    Nadia ← Noted under BD-1 Supplier day at the cement plant
          |
          | BD-1 the hall is promised
          | [Undo] [Other action]
# Nadia, and back within the day: all is as before.
Nadia > /leave
    Nadia ← Leave Solvane Cleantech? All of these are fine:
          |
          | • Keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
          | • Erase me: your name and all that you wrote go, in every cluster I know you from.
          | • Only digest: you stay, and get one short message a week.
          | [Keep my record] [Erase me]
          | [Only digest] [Stay]
Nadia presses [Stay]
    Nadia ~ Good. Nothing changed.
Nadia > /leave
    Nadia ← Leave Solvane Cleantech? All of these are fine:
          |
          | • Keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
          | • Erase me: your name and all that you wrote go, in every cluster I know you from.
          | • Only digest: you stay, and get one short message a week.
          | [Keep my record] [Erase me]
          | [Only digest] [Stay]
Nadia presses [Erase me]
    Nadia ← This erases you from Solvane Cleantech: your name, your accounts, your answers and notes. Actions stay without your name, and votes that are closed still count, but nobody can tell any more which was yours.
          |
          | You have 24 hours to change your mind. After that nobody can bring it back, not even the host of this bot.
          | [Yes, erase me] [Stay]
Nadia presses [Yes, erase me]
    Nadia ← Done. I am silent, and you take part no more. On Monday 23 March, 08:00 all that I hold about you is erased for good.
          |
          | Until then one tap undoes it.
          | [Undo]
Ingrid > /plan BD
    Ingrid ← Business development
           |
           | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, looking for an owner
           | • BD-2 Shared product catalogue: On the way, due 11 Apr, looking for an owner
           |
           | Tap one to see more.
           | [BD-1] [BD-2]
== +23 hours
    Selma ← Nadia R. has left Solvane Cleantech. These actions are looking for an owner:
          |
          | • BD-1 Supplier day at the cement plant
          | • BD-2 Shared product catalogue
          |
          | A word of thanks to Nadia R. would be kind. There is no hurry with the rest.
          | [Owner for BD-1 Supplier day at the ceme…]
          | [Owner for BD-2 Shared product catalogue]
Nadia > /mine
    Nadia ← You asked me to erase you, so I do nothing more for you. It happens on Monday 23 March, 08:00; until then one tap undoes it.
          | [Undo]
Nadia presses [Undo]
    Nadia ← Undone, nothing was erased. You are in Solvane Cleantech as before, with the actions that nobody else has taken on.
Ingrid > /plan BD
    Ingrid ← Business development
           |
           | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, Nadia R.
           | • BD-2 Shared product catalogue: On the way, due 11 Apr, Nadia R.
           |
           | Tap one to see more.
           | [BD-1] [BD-2]
# Ingrid, and for good.
Ingrid > /leave
    Ingrid ← Leave Solvane Cleantech? All of these are fine:
           |
           | • Keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
           | • Erase me: your name and all that you wrote go, in every cluster I know you from.
           | • Only digest: you stay, and get one short message a week.
           | [Keep my record] [Erase me]
           | [Only digest] [Stay]
Ingrid presses [Erase me]
    Ingrid ← This erases you from Solvane Cleantech: your name, your accounts, your answers and notes. Actions stay without your name, and votes that are closed still count, but nobody can tell any more which was yours.
           |
           | You have 24 hours to change your mind. After that nobody can bring it back, not even the host of this bot.
           | [Yes, erase me] [Stay]
Ingrid presses [Yes, erase me]
    Ingrid ← Done. I am silent, and you take part no more. On Tuesday 24 March, 05:00 all that I hold about you is erased for good.
           |
           | Until then one tap undoes it.
           | [Undo]
== +25 hours
    Selma ← Ingrid S. has left Solvane Cleantech. This action is looking for an owner:
          |
          | • RD-1 Collector test bench
          |
          | A word of thanks to Ingrid S. would be kind. There is no hurry with the rest.
          | [Owner for RD-1 Collector test bench]
    Nadia ← Nadia, how is this going? One tap is a full answer.
          |
          | Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and silence is fine.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not this week] [How often?]
Ingrid > /mine
    Ingrid ← Hello. I help the people of an innovation cluster keep their actions moving, and I do not know you yet. Please open the invitation link you were sent, or ask your cluster's facilitator for one.
Ingrid presses [Undo]
    Ingrid ~ That is more than 24 hours ago, and what was kept about you is erased. An invitation brings you in as somebody new.
Nadia > /plan RD
    Nadia ← Research and development
          |
          | • RD-1 Collector test bench: Needs time, due 19 Mar, looking for an owner
          |
          | Tap one to see more.
          | [RD-1]
# She can come in again, as somebody new.
Ingrid > /start {link}
    Ingrid ← Welcome, Ingrid. You are now in Solvane Cleantech.
           |
           | I keep the action plan moving. At most two messages a week, in your working hours (Europe/Berlin), about actions you own and votes that need you. Each takes one tap.
           |
           | Selma sees your answers; others see only the status of an action.
           | [My actions] [How often?]
           | [No, thanks]
Ingrid > /mine
    Ingrid ← You have no open action in Solvane Cleantech. You can look at what others do, or add one that you would like to take on.
           | [Add an action] [See the plan]
# Nadia too.
Nadia > /privacy
Nadia presses [Erase me]
    Nadia ← This erases you from Solvane Cleantech: your name, your accounts, your answers and notes. Actions stay without your name, and votes that are closed still count, but nobody can tell any more which was yours.
          |
          | You have 24 hours to change your mind. After that nobody can bring it back, not even the host of this bot.
          | [Yes, erase me] [Stay]
Nadia presses [Yes, erase me]
    Nadia ← Done. I am silent, and you take part no more. On Wednesday 25 March, 08:00 all that I hold about you is erased for good.
          |
          | Until then one tap undoes it.
          | [Undo]
== 2026-03-29 12:00 Asia/Amman
    Selma ← Nadia R. has left Solvane Cleantech. These actions are looking for an owner:
          |
          | • BD-1 Supplier day at the cement plant
          | • BD-2 Shared product catalogue
          |
          | A word of thanks to Nadia R. would be kind. There is no hurry with the rest.
          | [Owner for BD-1 Supplier day at the ceme…]
          | [Owner for BD-2 Shared product catalogue]
Nadia > /mine
    Nadia ← Hello. I help the people of an innovation cluster keep their actions moving, and I do not know you yet. Please open the invitation link you were sent, or ask your cluster's facilitator for one.
Nadia presses [Undo]
    Nadia ~ That is more than 24 hours ago, and what was kept about you is erased. An invitation brings you in as somebody new.
Selma > /plan BD
    Selma ← Business development
          |
          | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, looking for an owner
          | • BD-2 Shared product catalogue: On the way, due 11 Apr, looking for an owner
          |
          | Tap one to see more.
          | [BD-1] [BD-2]
