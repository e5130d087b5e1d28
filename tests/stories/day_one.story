# The first day: who is in, who is not, who blocked the bot, and a text for them; both facilitators see the same.
file: first_days.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Bilal: slack, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
Ingrid: slack, Europe/Berlin
Omar: telegram, Asia/Amman
#plenary: telegram
#cluster: slack

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
Selma > /today
    Selma ← Solvane Cleantech, Sunday 22 March
          |
          | 1 of 6 have joined
          |
          | • Not yet: Bilal N., Ingrid S., Nadia R., Omar H. and Victor D.
          |
          | Could use a hand
          |
          | • Victor D.: Guarantee line for small loans (AF-1), Stuck
          | • Ingrid S.: Collector test bench (RD-1), Needs time
          |
          | Nothing is planned to go out by itself.
          | [Text to forward]
          | [Note an answer]
Selma presses [Text to forward]
    Selma ← For whom? Each text carries a link for that person alone.
          | [Bilal N.]
          | [Ingrid S.]
          | [Nadia R.]
          | [Omar H.]
          | [Victor D.]
          | [One for each]
Selma presses [Victor D.]
    Selma ← Dear Victor,
          |
          | we keep the actions of Solvane Cleantech moving with a small assistant in the chat. At most two short messages a week, one tap each, and you can stop it at any time.
          |
          | This link is yours alone, so please do not pass it on:
          | Telegram: https://t.me/clusterbot?start={link}
          | Slack, in any channel of our workspace, write: /cluster start {link}
          |
          | It first says what you would get and who sees what; nothing starts before you say yes. If it is not for you, a word to me is enough.
          |
          | Thank you
          | Selma I.
Selma presses [One for each]
    Selma ← Dear Bilal,
          |
          | we keep the actions of Solvane Cleantech moving with a small assistant in the chat. At most two short messages a week, one tap each, and you can stop it at any time.
          |
          | This link is yours alone, so please do not pass it on:
          | Telegram: https://t.me/clusterbot?start={link}
          | Slack, in any channel of our workspace, write: /cluster start {link}
          |
          | It first says what you would get and who sees what; nothing starts before you say yes. If it is not for you, a word to me is enough.
          |
          | Thank you
          | Selma I.
    Selma ← Dear Ingrid,
          |
          | we keep the actions of Solvane Cleantech moving with a small assistant in the chat. At most two short messages a week, one tap each, and you can stop it at any time.
          |
          | This link is yours alone, so please do not pass it on:
          | Telegram: https://t.me/clusterbot?start={link}
          | Slack, in any channel of our workspace, write: /cluster start {link}
          |
          | It first says what you would get and who sees what; nothing starts before you say yes. If it is not for you, a word to me is enough.
          |
          | Thank you
          | Selma I.
    Selma ← Dear Nadia,
          |
          | we keep the actions of Solvane Cleantech moving with a small assistant in the chat. At most two short messages a week, one tap each, and you can stop it at any time.
          |
          | This link is yours alone, so please do not pass it on:
          | Telegram: https://t.me/clusterbot?start={link}
          | Slack, in any channel of our workspace, write: /cluster start {link}
          |
          | It first says what you would get and who sees what; nothing starts before you say yes. If it is not for you, a word to me is enough.
          |
          | Thank you
          | Selma I.
    Selma ← Dear Omar,
          |
          | we keep the actions of Solvane Cleantech moving with a small assistant in the chat. At most two short messages a week, one tap each, and you can stop it at any time.
          |
          | This link is yours alone, so please do not pass it on:
          | Telegram: https://t.me/clusterbot?start={link}
          | Slack, in any channel of our workspace, write: /cluster start {link}
          |
          | It first says what you would get and who sees what; nothing starts before you say yes. If it is not for you, a word to me is enough.
          |
          | Thank you
          | Selma I.
    Selma ← Dear Victor,
          |
          | we keep the actions of Solvane Cleantech moving with a small assistant in the chat. At most two short messages a week, one tap each, and you can stop it at any time.
          |
          | This link is yours alone, so please do not pass it on:
          | Telegram: https://t.me/clusterbot?start={link}
          | Slack, in any channel of our workspace, write: /cluster start {link}
          |
          | It first says what you would get and who sees what; nothing starts before you say yes. If it is not for you, a word to me is enough.
          |
          | Thank you
          | Selma I.
Bilal > /cluster start {invite Bilal}
    Bilal ← Welcome, Bilal. You facilitate Solvane Cleantech.
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
Nadia > /start {invite Nadia}
    Nadia ← Hello, Nadia. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
          |
          | • At most two messages a week, in your working hours (Amman time)
          | • About actions you own, and votes or short questions that need you, one tap each
          | • On top of that, a summary after a meeting
          | • Selma, Bilal and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
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
           | • Selma, Bilal and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
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
           | • Collector test bench, due 31 Mar
           | [My actions]
Nadia blocks the bot
Selma > /mine
    Selma ← You have no open action in Solvane Cleantech. You can look at what others do, or add one that you would like to take on.
          | [Add an action] [See the plan]
Selma presses [Text to forward]
    Selma ← For whom? Each text carries a link for that person alone.
          | [Omar H.]
          | [Victor D.]
          | [Nadia R.]
          | [One for each]
Bilal > /cluster today
    Bilal ← Solvane Cleantech, Sunday 22 March
          |
          | 4 of 6 have joined
          |
          | • Not yet: Omar H. and Victor D.
          | • I cannot write to them now: Nadia R.
          | • New since yesterday: Ingrid S., Nadia R. and Selma I.
          |
          | Could use a hand
          |
          | • Victor D.: Guarantee line for small loans (AF-1), Stuck
          | • Ingrid S.: Collector test bench (RD-1), Needs time
          |
          | Waits for your tap
          |
          | • Weekly check-in, Monday 23 March, 11:30, to 1 person
          | [Decide: Weekly check-in]
          | [Text to forward]
          | [Note an answer]
Bilal presses [Text to forward]
    Bilal ← For whom? Each text carries a link for that person alone.
          | [Omar H.]
          | [Victor D.]
          | [Nadia R.]
          | [One for each]
Bilal presses [Nadia R.]
    Bilal ← Dear Nadia,
          |
          | we keep the actions of Solvane Cleantech moving with a small assistant in the chat. At most two short messages a week, one tap each, and you can stop it at any time.
          |
          | This link is yours alone, so please do not pass it on:
          | Telegram: https://t.me/clusterbot?start={link}
          | Slack, in any channel of our workspace, write: /cluster start {link}
          |
          | It first says what you would get and who sees what; nothing starts before you say yes. If it is not for you, a word to me is enough.
          |
          | Thank you
          | Bilal N.
Nadia > /today
Nadia unblocks the bot
Victor > /cluster start {invite Victor}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (New York time)
           | • About actions you own, and votes or short questions that need you, one tap each
           | • On top of that, a summary after a meeting
           | • Selma, Bilal and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
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
Victor > /cluster pause
    Victor ← Of course. For how long shall I be quiet?
           | [7 days] [30 days] [90 days]
           | [Until a date]
Victor presses [90 days]
    Victor ← I am quiet until Saturday 20 June. You stay welcome, and can write to me at any time.
           | [End the pause]
== +10 minutes
Selma > /today
    Selma ← Solvane Cleantech, Sunday 22 March
          |
          | 5 of 6 have joined
          |
          | • Not yet: Omar H.
          | • New since yesterday: Bilal N., Ingrid S., Nadia R. and Victor D.
          | • Pausing: Victor D. (until 20 Jun)
          |
          | Could use a hand
          |
          | • Victor D.: Guarantee line for small loans (AF-1), Stuck
          | • Ingrid S.: Collector test bench (RD-1), Needs time
          |
          | Waits for your tap
          |
          | • Weekly check-in, Monday 23 March, 09:30, to 2 people
          | [Decide: Weekly check-in]
          | [Text to forward]
          | [Note an answer]
Selma presses [Text to forward]
    Selma ← Dear Omar,
          |
          | we keep the actions of Solvane Cleantech moving with a small assistant in the chat. At most two short messages a week, one tap each, and you can stop it at any time.
          |
          | This link is yours alone, so please do not pass it on:
          | Telegram: https://t.me/clusterbot?start={link}
          | Slack, in any channel of our workspace, write: /cluster start {link}
          |
          | It first says what you would get and who sees what; nothing starts before you say yes. If it is not for you, a word to me is enough.
          |
          | Thank you
          | Selma I.
