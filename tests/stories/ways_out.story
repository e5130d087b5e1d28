# Less of it, a pause, what is kept, and all of it in two taps from any message, on Telegram and on Slack.
file: solvane.yaml
host: Solvane Cluster Office, privacy@cluster.example.org
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Ingrid: slack, Europe/Berlin
Guest: telegram, Asia/Amman
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
# Anybody may ask what is kept, also before they come in.
Guest > /privacy
    Guest ← What I keep, and for whom
          |
          | • What: your name and language, your account in each app you use me in, your organisation and role, when I wrote and when you answered, your answers with the photos, voice notes and documents you sent, your votes and ideas, the lessons you answered, whom you would like to meet, and what you said in a group of the cluster’s if somebody made an action of it.
          | • Who sees it: the facilitators see your answers. Others in the cluster see your name, your actions as the plan shows them, your ideas, a message of yours that became an action, what you share, and what you answer where the question says so. Nobody in the cluster sees how you voted, what you chose in a lesson, or whom you said no to. Whoever runs this bot can read its database.
          | • How long: as long as you take part. If you leave, you choose whether your record stays or goes. What is erased can be in backups for up to 14 nights, and is erased again if a backup is restored.
          | • Not kept: who said what in a check-in without names, your other chats, whether you have read something, whether you are online.
          |
          | I am run by Solvane Cluster Office. Questions and corrections go to privacy@cluster.example.org. What was said in a chat app also stays with that app, under its own rules.
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
# From the weekly question to less of it: two taps.
Nadia presses [How often?]
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
Nadia presses [Pause until a date]
    Nadia ← Until which day?
          | From that day on I may write again. For example 15 Jan, or in three weeks.
          | [Cancel]
Nadia > 1 March 2026
    Nadia ✎ Until which day? Sunday 1 March
    Nadia ← A pause ends on a later day than today, so Sunday 1 March changes nothing. Another day?
          | [Another day]
          | [7 days] [30 days] [90 days]
Nadia presses [Another day]
    Nadia ← Until which day?
          | From that day on I may write again. For example 15 Jan, or in three weeks.
          | [Cancel]
Nadia > 15 April
    Nadia ✎ Until which day? Wednesday 15 April
    Nadia ← I am quiet until Wednesday 15 April. You stay welcome, and can write to me at any time.
          | [End the pause]
Nadia > /settings
    Nadia ← I am quiet until Wednesday 15 April.
          |
          | What suits you better?
          | [Once a week] [Only for votes]
          | [Only the digest] [Only if I write first]
          | [End the pause]
          | [Another hour] [Another time zone]
          | [Somebody answers for me]
          | [A second app] [What is kept?]
          | [Leave]
Nadia presses [Another time zone]
    Nadia ← Which city are you in?
          | You are on Amman time now. Type a city or a country, for example “Amman”.
          | [Cancel]
Nadia > Berlim
    Nadia ✎ Which city are you in? Berlim
    Nadia ← I do not know “Berlim”. Do you mean Berlin? Until then I keep to Amman time.
          | [Berlin]
          | [Type it again] [Leave it]
Nadia presses [Leave it]
    Nadia ~ Good. Nothing changed.
Nadia > /settings
    Nadia ← I am quiet until Wednesday 15 April.
          |
          | What suits you better?
          | [Once a week] [Only for votes]
          | [Only the digest] [Only if I write first]
          | [End the pause]
          | [Another hour] [Another time zone]
          | [Somebody answers for me]
          | [A second app] [What is kept?]
          | [Leave]
Nadia presses [End the pause]
    Nadia ← Good to have you back. I write again when there is something that needs you.
Ingrid presses [How often?]
    Ingrid ← I write to you at most twice a week, around 09:30 (Berlin time), on working days. Meeting summaries come on top.
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
Ingrid presses [Pause until a date]
Ingrid fills day = 2027-06-01
    Ingrid ← A pause lasts a year at most, so Tuesday, 1 June 2027 changes nothing. Another day?
           | [Another day]
           | [7 days] [30 days] [90 days]
Ingrid presses [Another day]
Ingrid fills day = 2026-04-15
    Ingrid ← I am quiet until Wednesday 15 April. You stay welcome, and can write to me at any time.
           | [End the pause]
Ingrid presses [End the pause]
    Ingrid ← Good to have you back. I write again when there is something that needs you.
# Only the digest: they stay, are asked nothing, and get one message a week.
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
Nadia presses [Only the digest]
    Nadia ← Good. You get the digest here, if there is news, and nothing else. You stay in Solvane Cleantech.
# She moves; one line says where, and what was understood is said back.
Ingrid > /cluster settings
    Ingrid ← I write to you at most twice a week, around 09:30 (Berlin time), on working days. Meeting summaries come on top.
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
Ingrid presses [Another time zone]
Ingrid fills place = Amman
    Ingrid ← Good. I understood Amman, Jordan, on Amman time: it is 12:00 there now. When I need to write, I do so around 09:30 there.
           | [Another place]
Ingrid presses [Another place]
Ingrid fills place = Berlin
    Ingrid ← Good. I understood Berlin, Germany, on Berlin time: it is 10:00 there now. When I need to write, I do so around 09:30 there.
           | [Another place]
Ingrid > /cluster settings
    Ingrid ← I write to you at most twice a week, around 09:30 (Berlin time), on working days. Meeting summaries come on top.
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
Ingrid presses [Only the digest]
    Ingrid ← Good. You get the digest here, if there is news, and nothing else. You stay in Solvane Cleantech.
Ingrid > BD-1 is not mine, but RD-1 is calibrated
    Ingrid ✎ Thank you, Ingrid. That is all for this week.
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Needs time, “BD-1 is not mine, but RD-1 is calibrated”
           | [New date]
           | [Undo] [Change]
    Ingrid ← Noted under RD-1 Collector test bench
           |
           | BD-1 is not mine, but RD-1 is calibrated
           |
           | Selma sees it; the cluster does not.
           | [Undo]
           | [Share with the cluster]
== 2026-03-30 12:00 Asia/Amman
    Nadia ← Solvane Cleantech: the week
          |
          | Business development
          |
          | • Coming up: Supplier day at the cement plant, 3 Apr; Shared product catalogue, 11 Apr
          |
          | 1 action is past its date.
          | If you can help anywhere, a word to Selma is enough.
          | [Stop sending it] [How often?]
    Ingrid ← Solvane Cleantech: the week
           |
           | Business development
           |
           | • Coming up: Supplier day at the cement plant, 3 Apr; Shared product catalogue, 11 Apr
           |
           | 1 action is past its date.
           | If you can help anywhere, a word to Selma is enough.
           | [Stop sending it] [How often?]
Nadia presses [How often?]
    Nadia ← You get the digest, when there is news, and nothing else.
          |
          | What suits you better?
          | [Twice a week] [Once a week]
          | [Only for votes] [Only if I write first]
          | [Pause 7 days] [30 days] [90 days]
          | [Pause until a date]
          | [Another hour] [Another time zone]
          | [Somebody answers for me]
          | [A second app] [What is kept?]
          | [Leave]
Ingrid presses [Stop sending it]
    Ingrid ← All right, I do not send it any more. From now on I write only when you write first; “How often?” changes that.
Ingrid > /cluster settings
    Ingrid ← I write to you only when you write to me.
           |
           | What suits you better?
           | [Twice a week] [Once a week]
           | [Only for votes] [Only the digest]
           | [Pause 7 days] [30 days] [90 days]
           | [Pause until a date]
           | [Another hour] [Another time zone]
           | [Somebody answers for me]
           | [A second app] [What is kept?]
           | [Leave]
# What is kept, and all of it as a file.
Nadia > /privacy
    Nadia ← What I keep, and for whom
          |
          | • What: your name and language, your account in each app you use me in, your organisation and role, when I wrote and when you answered, your answers with the photos, voice notes and documents you sent, your votes and ideas, the lessons you answered, whom you would like to meet, and what you said in a group of the cluster’s if somebody made an action of it.
          | • Who sees it: Selma and any other facilitator see your answers. Others in the cluster see your name, your actions as the plan shows them, your ideas, a message of yours that became an action, what you share, and what you answer where the question says so. Nobody in the cluster sees how you voted, what you chose in a lesson, or whom you said no to. Whoever runs this bot can read its database.
          | • How long: as long as you take part. If you leave, you choose whether your record stays or goes. What is erased can be in backups for up to 14 nights, and is erased again if a backup is restored.
          | • Not kept: who said what in a check-in without names, your other chats, whether you have read something, whether you are online.
          |
          | I am run by Solvane Cluster Office. Questions and corrections go to privacy@cluster.example.org. What was said in a chat app also stays with that app, under its own rules.
          | [My data] [Erase me]
          | [How often?] [Leave]
Nadia presses [My data]
    Nadia ← Here is all that I hold about you, as a file.
          |
          | If something in it is wrong, tell Selma, who can put it right.
          | [What is kept?] [Erase me]
    Nadia ← [file my-data.json]
Ingrid > /cluster privacy
    Ingrid ← What I keep, and for whom
           |
           | • What: your name and language, your account in each app you use me in, your organisation and role, when I wrote and when you answered, your answers with the photos, voice notes and documents you sent, your votes and ideas, the lessons you answered, whom you would like to meet, and what you said in a group of the cluster’s if somebody made an action of it.
           | • Who sees it: Selma and any other facilitator see your answers. Others in the cluster see your name, your actions as the plan shows them, your ideas, a message of yours that became an action, what you share, and what you answer where the question says so. Nobody in the cluster sees how you voted, what you chose in a lesson, or whom you said no to. Whoever runs this bot can read its database.
           | • How long: as long as you take part. If you leave, you choose whether your record stays or goes. What is erased can be in backups for up to 14 nights, and is erased again if a backup is restored.
           | • Not kept: who said what in a check-in without names, your other chats, whether you have read something, whether you are online.
           |
           | I am run by Solvane Cluster Office. Questions and corrections go to privacy@cluster.example.org. What was said in a chat app also stays with that app, under its own rules.
           | [My data] [Erase me]
           | [How often?] [Leave]
Ingrid > /cluster mydata
    Ingrid ← Here is all that I hold about you, as a file.
           |
           | If something in it is wrong, tell Selma, who can put it right.
           | [What is kept?] [Erase me]
    Ingrid ← [file my-data.json]
Guest > /mydata
    Guest ← I hold nothing about you under this account, so there is nothing to show and nothing to erase. If a cluster has listed your name, its facilitator can tell you.
