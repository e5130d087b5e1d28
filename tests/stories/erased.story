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
Nadia > BD-1 the hall is promised
    Nadia ← Noted under BD-1 Supplier day at the cement plant
          |
          | BD-1 the hall is promised
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
          | [Share with the cluster]
# Nadia, and back within the day: all is as before.
Nadia > /leave
    Nadia ← Leave Solvane Cleantech? All of these are fine:
          |
          | • Leave, keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
          | • Leave, erase me: I ask once more; then your name and all that you wrote go, in every cluster I know you from.
          | • Only the digest: you stay, and get the digest here, if there is news.
          |
          | If you leave, Selma sees it, and your open actions look for a new owner.
          | [Leave, keep my record] [Leave, erase me]
          | [Only the digest] [Stay]
Nadia presses [Stay]
    Nadia ~ Good. Nothing changed.
Nadia > /leave
    Nadia ← Leave Solvane Cleantech? All of these are fine:
          |
          | • Leave, keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
          | • Leave, erase me: I ask once more; then your name and all that you wrote go, in every cluster I know you from.
          | • Only the digest: you stay, and get the digest here, if there is news.
          |
          | If you leave, Selma sees it, and your open actions look for a new owner.
          | [Leave, keep my record] [Leave, erase me]
          | [Only the digest] [Stay]
Nadia presses [Leave, erase me]
    Nadia ← This erases you from Solvane Cleantech: your name, your accounts, your answers and notes. Actions stay without your name, and votes that are closed still count, but nobody can tell any more which was yours. What was already posted in a chat stays there.
          |
          | You have 24 hours to change your mind; after that there is no way back. Backups that the host keeps forget it within 14 nights.
          | [Yes, erase me] [Stay]
Nadia presses [Yes, erase me]
    Nadia ← Done. You have left, and I write to you no more. On Monday 23 March, 08:00 all that I hold about you is erased for good.
          |
          | Until then one tap undoes it.
          | [Undo]
Ingrid > /cluster plan BD
    Ingrid ← Business development
           |
           | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, looking for an owner
           | • BD-2 Shared product catalogue: On the way, due 11 Apr, looking for an owner
           |
           | Tap one to see more.
           | [BD-1] [BD-2]
== +23 hours
    Selma ← Nadia R. has left Solvane Cleantech.
          |
          | These actions are looking for an owner:
          |
          | • BD-1 Supplier day at the cement plant
          | • BD-2 Shared product catalogue
          |
          | A word of thanks to Nadia R. would be kind. There is no hurry with the rest.
          | [Owner for BD-1 Supplier day at the ceme…]
          | [Owner for BD-2 Shared product catalogue]
Nadia > /mine
    Nadia ← You asked me to erase you. It happens on Monday 23 March, 08:00; until then one tap undoes it.
          | [Undo]
Nadia presses [Undo]
    Selma ✎ Nadia R. is back in Solvane Cleantech.
          |
          | The actions that nobody else has taken on are theirs again.
    Nadia ← Undone, nothing was erased. You are in Solvane Cleantech as before, with the actions that nobody else has taken on.
Ingrid > /cluster plan BD
    Ingrid ← Business development
           |
           | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, Nadia R.
           | • BD-2 Shared product catalogue: On the way, due 11 Apr, Nadia R.
           |
           | Tap one to see more.
           | [BD-1] [BD-2]
# Ingrid, and for good.
Ingrid > /cluster leave
    Ingrid ← Leave Solvane Cleantech? All of these are fine:
           |
           | • Leave, keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
           | • Leave, erase me: I ask once more; then your name and all that you wrote go, in every cluster I know you from.
           | • Only the digest: you stay, and get the digest here, if there is news.
           |
           | If you leave, Selma sees it, and your open actions look for a new owner.
           | [Leave, keep my record] [Leave, erase me]
           | [Only the digest] [Stay]
Ingrid presses [Leave, erase me]
    Ingrid ← This erases you from Solvane Cleantech: your name, your accounts, your answers and notes. Actions stay without your name, and votes that are closed still count, but nobody can tell any more which was yours. What was already posted in a chat stays there.
           |
           | You have 24 hours to change your mind; after that there is no way back. Backups that the host keeps forget it within 14 nights.
           | [Yes, erase me] [Stay]
Ingrid presses [Yes, erase me]
    Ingrid ← Done. You have left, and I write to you no more. On Tuesday 24 March, 05:00 all that I hold about you is erased for good.
           |
           | Until then one tap undoes it.
           | [Undo]
== +25 hours
    Selma ← Somebody has left Solvane Cleantech and was erased, as they wished.
          |
          | This action is looking for an owner:
          |
          | • RD-1 Collector test bench
          | [Owner for RD-1 Collector test bench]
    Nadia ← Nadia, how is this going? One tap is a full answer.
          |
          | Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not this week] [How often?]
Ingrid > /cluster mine
    Ingrid ← Hello. I keep the actions of an innovation cluster moving, and do not know you yet. Your invitation brings you in, or a word to your cluster's facilitator.
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
Ingrid > /cluster start {link}
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
    Ingrid ← What moves in Solvane Cleantech:
           |
           | • Coming up: Supplier day at the cement plant, 3 Apr
           | [The whole week]
Ingrid > /cluster mine
    Ingrid ← You have no open action in Solvane Cleantech. You can look at what others do, or add one that you would like to take on.
           | [Add an action] [See the plan]
# Nadia too.
Nadia > /privacy
    Nadia ← What I keep, and for whom
          |
          | • What: your name and language, your account in each app you use me in, your organisation and role, when I wrote and when you answered, your answers with the photos, voice notes and documents you sent, your votes and ideas, the lessons you answered, whom you would like to meet, and what you said in a group of the cluster’s if somebody made an action of it.
          | • Who sees it: Selma and any other facilitator see your answers. Others in the cluster see your name, your actions as the plan shows them, your ideas, a message of yours that became an action, what you share, and what you answer where the question says so. Nobody in the cluster sees how you voted, what you chose in a lesson, or whom you said no to. Whoever runs this bot can read its database.
          | • How long: as long as you take part. If you leave, you choose whether your record stays or goes. What is erased can be in backups for up to 14 nights, and is erased again if a backup is restored.
          | • Not kept: who said what in a check-in without names, your other chats, whether you have read something, whether you are online.
          |
          | Questions and corrections go to Selma. What was said in a chat app also stays with that app, under its own rules.
          | [My data] [Erase me]
          | [How often?] [Leave]
Nadia presses [Erase me]
    Nadia ← This erases you from Solvane Cleantech: your name, your accounts, your answers and notes. Actions stay without your name, and votes that are closed still count, but nobody can tell any more which was yours. What was already posted in a chat stays there.
          |
          | You have 24 hours to change your mind; after that there is no way back. Backups that the host keeps forget it within 14 nights.
          | [Yes, erase me] [Stay]
Nadia presses [Yes, erase me]
    Nadia ← Done. You have left, and I write to you no more. On Wednesday 25 March, 08:00 all that I hold about you is erased for good.
          |
          | Until then one tap undoes it.
          | [Undo]
== 2026-03-29 12:00 Asia/Amman
    Selma ✎ Somebody has left Solvane Cleantech and was erased, as they wished.
          |
          | These actions are looking for an owner:
          |
          | • BD-1 Supplier day at the cement plant
          | • BD-2 Shared product catalogue
          | [Owner for BD-1 Supplier day at the ceme…]
          | [Owner for BD-2 Shared product catalogue]
    Selma ← Somebody came in whom nobody had listed (Tuesday 24 March)
          |
          | • Ingrid (Slack, @u1003)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Ingrid]
Nadia > /mine
    Nadia ← Hello. I keep the actions of an innovation cluster moving, and do not know you yet. Your invitation brings you in, or a word to your cluster's facilitator.
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
