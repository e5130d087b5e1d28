# Whatever comes in gets a clear answer, and nothing is lost or half done.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
Ingrid: slack, Europe/Berlin
#plenary: telegram
#cluster: slack

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
Nadia > /mien
    Nadia ← I do not know “mien”. Did you mean /mine? /help lists what I can do.
Nadia > /frobnicate the thing
    Nadia ← I do not know “frobnicate”. /help lists what I can do.
Nadia sends sticker
    Nadia ← Thank you. I keep words, taps, photos, voice notes and documents; this is none of them, so it was not saved. A short line of text does it.
Nadia sends voice
    Nadia ← Which action is this voice note about?
          | [BD-1 Supplier day at the cement plant]
          | [BD-2 Shared product catalogue]
          | [None of these]
Nadia > 👍
    Nadia ← It is good to have you here, Nadia.
Nadia > What is this about?
    Nadia ← Which action is this about?
          |
          | What is this about?
          | [BD-1 Supplier day at the cement plant]
          | [BD-2 Shared product catalogue]
          | [None of these]
Nadia > /plan astrology
    Nadia ← I could not tell what “astrology” is in this plan. Which part of the plan would you like to see? A name works as well, like /plan Nadia, or several words, like /plan BD late.
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Past the date (1)]
          | [By person] [By organisation]
Nadia > /poll "A question" "A" "B"
    Nadia ← Only Selma can do that here, so nothing was done. /help lists what you can do.
Nadia > /link 12345 67890
    Nadia ← I do not know that code; perhaps it has run out. In the app you use already, “link” shows a fresh one.
# A whole message that is a command's name is that command; a word about an action stays one.
Nadia > Stop
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
Nadia > /stop
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
Nadia > mine
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
Nadia > HELP!
    Nadia ← In Solvane Cleantech I can do this for you:
          |
          | • /home What needs you
          | • /digest What happened in the last seven days
          | • /summaries What came of our meetings
          | • /learn A short lesson on how a cluster works
          | • /connect Meet somebody in the cluster
          | • /checkin The check-in that is open now
          | • /idea Offer an idea
          | • /add Add an action
          | • /action As a reply to a message: make it an action
          | • /plan The plan, or a part of it
          | • /mine Your open actions, one tap each
          | • /strategy What the cluster wants to reach, and its pillars
          | • /vote The votes that are open
          | • /deputy Let somebody answer for you
          | • /settings How often I write, and when
          | • /pause A break from my messages
          | • /leave Leave this cluster
          | • /mydata All that is kept about you, as a file
          | • /privacy What is kept, and who sees it
          | • /web Your own page in the browser
          | • /link Use me in a second app as well
          |
          | You can also answer my questions in your own words.
Nadia > link 12345 67890
    Nadia ← I do not know that code; perhaps it has run out. In the app you use already, “link” shows a fresh one.
Nadia > "Supplier day": stop
    Nadia ← Which action is this about?
          |
          | stop
          | [BD-1 Supplier day at the cement plant]
          | [BD-2 Shared product catalogue]
          | [None of these]
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
Nadia presses [Pause 7 days]
    Nadia ← I am quiet until Sunday 29 March. You stay welcome, and can write to me at any time.
          | [End the pause]
Nadia presses [Once a week]
    Nadia ← Good. At most one message a week. Meeting summaries come on top.
Nadia presses [End the pause]
    Nadia ← Good to have you back. I write again when there is something that needs you.
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
Victor > stop
    Victor ← I write to you at most twice a week, around 09:30 (New York time), on working days. Meeting summaries come on top.
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
Victor > Mine
    Victor ← Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           | [Done] [On the way]
           | [Needs time] [Stuck]
Victor > Leave
    Victor ← Leave Solvane Cleantech? All of these are fine:
           |
           | • Leave, keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
           | • Leave, erase me: I ask once more; then your name and all that you wrote go, in every cluster I know you from.
           | • Only the digest: you stay, and get the digest here, if there is news.
           |
           | If you leave, Selma sees it, and your open actions look for a new owner.
           | [Leave, keep my record] [Leave, erase me]
           | [Only the digest] [Stay]
Victor > link 12345 67890
    Victor ← I do not know that code; perhaps it has run out. In the app you use already, “link” shows a fresh one.
Victor > /cluster mien
    Victor ← I do not know “mien”. Did you mean /cluster mine? /cluster help lists what I can do.
Victor >  /plan astrology
    Victor ← I could not tell what “astrology” is in this plan. Which part of the plan would you like to see? A name works as well, like /cluster plan Victor, or several words, like /cluster plan BD late.
           | [Business development] [Access to finance]
           | [Research and development] [Enabling environment]
           | [Investment] [Workforce and skills]
           | [Past the date (1)]
           | [By person] [By organisation]
