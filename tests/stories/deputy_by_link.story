# The same the other way round: on Slack a link for an assistant, on Telegram somebody chosen who is in already.
file: solvane.yaml
now: 2026-03-22 09:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, Asia/Amman
Zaid: slack, Asia/Amman, Zaid Omari
Layla: telegram, Asia/Amman, Layla Haddad

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
           | I write at most twice a week, in your working hours (Amman time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Victor ← Yours in Solvane Cleantech:
           |
           | • Guarantee line for small loans, due 1 May
           | [My actions]
Zaid > /cluster start {link}
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

# Nadia chooses from a list; Zaid is asked, and says yes.
Nadia > /deputy
    Nadia ← Somebody else can tell me how your actions go, your assistant for example. I then ask them instead of you. They never vote for you, and Selma is told. You can end it at any time.
          | [Choose somebody] [A link to forward]
Nadia presses [Choose somebody]
    Nadia ← Who shall answer for you?
          | I ask them first. They say how your actions go, and never vote for you.
          | [Selma I.] [Victor D., Inter-Regional Development Facility]
          | [Zaid Omari]
          | [Cancel]
Nadia presses [Zaid Omari]
    Nadia ✎ Who shall answer for you? Zaid Omari
    Nadia ← Good, I ask Zaid Omari in private, within their working hours, and tell you what they say. Until then I ask you, as always.
          | [Take it back]
    Zaid ← Zaid, Nadia R. asks whether you would answer for them in Solvane Cleantech.
         |
         | If you do, I ask you how their actions go, together with yours and within the same limit. Nadia R. and Selma see what you say. You do not vote for them, and either of you can end it with a tap.
         | [Yes, gladly] [No, thanks]
         | [How often?]
Zaid presses [Yes, gladly]
    Selma ← For you to know: Zaid Omari answers for Nadia R. from now on. They say how Nadia R.’s actions go, and do not vote for them. It was Nadia R.’s wish.
    Nadia ← Zaid Omari answers for you now. I ask them how your actions go, and not you. You see all they say in /mine, can answer yourself at any time, and end it with /deputy.
    Zaid ✎ Thank you. You answer for Nadia R. in Solvane Cleantech now: I ask you how their actions go, and your own words work too. /cluster settings says how often I may write to you.
         | [Stop answering]

# Victor forwards a link to his assistant, who uses Telegram.
Victor > /cluster settings
    Victor ← I write to you at most twice a week, around 09:30 (Amman time), on working days. Meeting summaries come on top.
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
Victor presses [Somebody answers for me]
    Victor ← Somebody else can tell me how your actions go, your assistant for example. I then ask them instead of you. They never vote for you, and Selma is told. You can end it at any time.
           | [Choose somebody] [A link to forward]
Victor presses [A link to forward]
    Victor ← Forward this to whoever shall answer for you:
           |
           | Victor D. asks you to say now and then how some actions in Solvane Cleantech are going: one tap, about once a week. Open this, and say yes or no:
           | Telegram: https://t.me/clusterbot?start={deputy link}
           | Slack: /cluster start {deputy link}
           |
           | Whoever says yes first is your deputy, and I tell you who. The link is good until Sunday 5 April.
Layla > /start {deputy link}
    Layla ← Hello. Victor D. asks whether you would answer for them in Solvane Clean Technology Innovation Cluster.
          |
          | If you do, I ask you about once a week how their actions go; one tap is a full answer. Victor D. and the facilitators see what you say, others what the plan says of an action. You do not vote for Victor D., and either of you can end it with a tap.
          |
          | If you are not in yet, a yes brings you in; /privacy says what is kept.
          | [Yes, gladly] [No, thanks]
Layla presses [Yes, gladly]
    Selma ← For you to know: Layla Haddad answers for Victor D. from now on. They say how Victor D.’s actions go, and do not vote for them. It was Victor D.’s wish.
    Victor ← Layla Haddad answers for you now. I ask them how your actions go, and not you. You see all they say in /cluster mine, can answer yourself at any time, and end it with /cluster deputy.
    Layla ← Thank you. You answer for Victor D. in Solvane Cleantech now: I ask you how their actions go, and your own words work too. /settings says how often I may write to you.
          | [Stop answering]

# Each deputy is asked, Zaid a day later because he was written to on Sunday, and the owners are not.
== 2026-03-24 12:00 Asia/Amman
    Selma ← 2 people came in whom nobody had listed (Sunday 22 March)
          |
          | • Zaid Omari (Slack, @u1004)
          | • Layla Haddad (Telegram, @layla)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Zaid Omari]
          | [Remove Layla Haddad]
    Zaid ← Zaid, how are these going? One tap each is a full answer.
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
    Layla ← Layla, how is this going? One tap is a full answer.
          |
          | Guarantee line for small loans (AF-1), for Victor D.
          | On the way · due 1 May
          |
          | Your own words work too, and “Not this week” is fine.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not this week] [How often?]
Zaid presses [1 · Done]
    Zaid ✎ Zaid, how are these going? One tap each is a full answer.
         |
         | 1. Supplier day at the cement plant (BD-1), for Nadia R.
         | ✓ Noted: Done
         |
         | Well done. What changed because of it, and who helped? One line here is welcome: Selma sees it, and you can share it with the cluster. Silence is fine.
         |
         | 2. Shared product catalogue (BD-2), for Nadia R.
         | On the way · due 11 Apr
         |
         | Your own words work too, and “Not this week” is fine.
         | [1 · Undo] [1 · Change]
         | [2 · Done] [2 · On the way]
         | [2 · Needs time] [2 · Stuck]
         | [Not this week] [How often?]
    Zaid ~ Noted: Done. You can take it back for five minutes, and change it at any time.
Layla presses [On the way]
    Layla ✎ Thank you, Layla. That is all for this week.
          |
          | Guarantee line for small loans (AF-1), for Victor D.
          | ✓ Noted: On the way
          | [Undo] [Change]
    Layla ~ Noted: On the way. You can take it back for five minutes, and change it at any time.
Victor > /cluster mine
    Victor ← Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted by Layla Haddad: On the way
           | [Change]

# A vote stays a person's own.
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
          | One choice each. The result shows when the vote closes: Sunday 29 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Post it]
    Selma ✎ Posted: Meet every month?
          |
          | People find it with /vote.
          |
          | It closes Sunday 29 March, 16:00, your time, and I tell you the result then.
          | [Close it early]
    Selma ~ Posted. You will hear from me when it closes.
Layla > /vote
    Layla ← Meet every month?
          |
          | • Yes
          | • No
          |
          | One tap is your vote. You can change it until Sunday 29 March, 16:00, your time; then the result shows, in numbers only.
          | [Yes]
          | [No]
Layla presses [Yes]
    Layla ✎ Meet every month?
          |
          | • Yes
          | • No
          |
          | Thank you, your vote is in. You can change it until Sunday 29 March, 16:00.
          | [✓ Yes]
          | [No]
    Layla ~ Your vote: Yes. You can change it until Sunday 29 March, 16:00.
Victor > /cluster vote
    Victor ← Meet every month?
           |
           | • Yes
           | • No
           |
           | One tap is your vote. You can change it until Sunday 29 March, 16:00, your time; then the result shows, in numbers only.
           | [Yes]
           | [No]

# Either ends it.
Victor > /cluster deputy
    Victor ← Layla Haddad answers for you in Solvane Cleantech: I ask them how your actions go. You see all they say, and can answer yourself at any time.
           | [Only ask me]
Victor presses [Only ask me]
    Victor ← Good, Layla Haddad does not answer for you any more. I ask you about your actions again.
    Layla ← Victor D. gives the answers again, so I do not ask you any more. Thank you for having done it.
Layla > AF-1 the bank has signed
    Layla ← I kept no record of that, because I could not tell what it is about. Reply to one of my questions, or see /mine for your actions and /help for the rest.
Zaid > /cluster deputy
    Zaid ← Somebody else can tell me how your actions go, your assistant for example. I then ask them instead of you. They never vote for you, and Selma is told. You can end it at any time.
         |
         | Whom you answer for: Nadia R.
         | [Choose somebody] [A link to forward]
         | [Stop for Nadia R.]
Zaid presses [Stop for Nadia R.]
    Nadia ← Zaid Omari does not answer for you any more, so I ask you about your actions again. /deputy asks somebody else.
    Zaid ✎ There is nothing to answer for Nadia R. any more. Thank you.
    Zaid ← Good, you do not answer for Nadia R. any more. Thank you for having done it.
