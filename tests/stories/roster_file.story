# A list of people as a spreadsheet: torn, with a column too few, then whole; on Telegram and on Slack.
file: solvane.yaml
now: 2026-03-17 10:00 Asia/Amman
Selma: telegram, Asia/Amman
SelmaToo: slack, Asia/Amman
Nour: telegram, Asia/Amman, Nour Khalil
Sami: slack, Asia/Amman, Sami Odeh
Boss: slack, Asia/Amman, Karim Nasser

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
Selma > /link
    Selma ← Your code is {code}, good until 10:15. In the other app, write to me:
          |
          | • On Telegram: /link {code}
          | • On Slack: /cluster link {code}
          |
          | I then ask there whether it is you. Show the code to nobody else.
SelmaToo > /cluster link {code}
    SelmaToo ← Are you Selma I.? If yes, you count once in both apps from now on: one vote, one list, one limit on messages. Where you voted in both, the later vote counts.
             | [Yes, that is me] [No]
SelmaToo presses [Yes, that is me]
    Selma ← Your Slack account was just linked to this one. If that was not you, please tell whoever runs me at once.
    SelmaToo ← Done, I know you in both apps now. I write to the one you used last, never to both.

# On Telegram.
Selma > /invite
    Selma ← Copy the quoted text and send it, by WhatsApp, e-mail or however you like:
          |
          | In Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. The way in first says what you would get and who sees what; nothing starts before you say yes:
          | On Telegram: https://t.me/clusterbot?start={link}
          | In our Slack workspace, write in any channel: /cluster start {link}
          | (Not in the workspace yet? Please ask Selma.)
          |
          | The link serves everybody until Monday 15 June. Whoever comes in by it is shown to you.
          | [Invite from a list] [Who came in]
          | [Replace the link]
Selma presses [Invite from a list]
    Selma ← Send me the list now, as a message here or as a file (xlsx or csv). One person on each line:
          |
          | Nadia Rahal, Heatworks, Industry, nadia@heatworks.example
          |
          | Name and organisation are enough; the group and the e-mail address may be left out. I show you first what I understood, and I write to none of them: you pass the links on yourself.
          | [Open a form]
Selma sends file torn.xlsx
    Selma ← I could not read that file as a list or a plan. An xlsx or csv file works; a list of people you can paste here, too.
Selma sends file no_organisation.xlsx
    Selma ← Nothing was kept of that list. Its first line names 3 columns, “Name”, “Telephone”, “E-mail”, and I find none for the organisation.
          |
          | Please add or rename a column, so that one is called “Organisation”, and send the list once more. The others may stay.
Selma sends file participants.xlsx
    Selma ← 3 new people
          |
          | • Nour Khalil, Heatworks
          | • Sami Odeh, Water Institute
          | • Nour Khalil, Sunfield
          |
          | One line I did not understand:
          |
          | • Line 5, “Rana Saleh; Industry”: the organisation is missing.
          |
          | Nothing is done before your tap. Then you get a link for each, to pass on yourself; I write to none of them.
          | [Make the links] [Discard]
Selma presses [Make the links]
    Selma ✎ 3 personal links were made from this list.
    Selma ← For Nour Khalil, Heatworks:
          |
          | Dear Nour Khalil, in Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. This way in is yours alone, so please do not pass it on. It first says what you would get and who sees what; nothing starts before you say yes:
          | On Telegram: https://t.me/clusterbot?start={link}
          | In our Slack workspace, write in any channel: /cluster start {link} (Not there yet? Please ask Selma.)
          |
          | For Sami Odeh, Water Institute:
          |
          | Dear Sami Odeh, in Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. This way in is yours alone, so please do not pass it on. It first says what you would get and who sees what; nothing starts before you say yes:
          | On Telegram: https://t.me/clusterbot?start={link}
          | In our Slack workspace, write in any channel: /cluster start {link} (Not there yet? Please ask Selma.)
          |
          | For Nour Khalil, Sunfield:
          |
          | Dear Nour Khalil, in Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. This way in is yours alone, so please do not pass it on. It first says what you would get and who sees what; nothing starts before you say yes:
          | On Telegram: https://t.me/clusterbot?start={link}
          | In our Slack workspace, write in any channel: /cluster start {link} (Not there yet? Please ask Selma.)
    Selma ← The 3 links are in this sheet too, with the text for each person. Each link brings in one person, the one it was made for.
    Selma ← [file personal-links.csv]
    Selma ~ Here are the links.
Nour > /start {invite Nour Khalil}
    Nour ← Hello, Nour. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | Would you like to come in? “Only when needed” means: only for votes.
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
Nour presses [Join]
    Nour ← Welcome, Nour. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Amman time).
         | Fewer messages, a pause or leaving: “How often?”, at any time.
         | [My actions] [How often?]
    Nour ← What moves in Solvane Cleantech:
         |
         | • Coming up: Supplier day at the cement plant, 29 Mar
         | [The whole week]

# On Slack: the same three files, uploaded to our chat. Who is in already gets no second link.
SelmaToo > /cluster invite
    SelmaToo ← Copy the quoted text and send it, by WhatsApp, e-mail or however you like:
             |
             | In Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. The way in first says what you would get and who sees what; nothing starts before you say yes:
             | On Telegram: https://t.me/clusterbot?start={link}
             | In our Slack workspace, write in any channel: /cluster start {link}
             | (Not in the workspace yet? Please ask Selma.)
             |
             | The link serves everybody until Monday 15 June. Whoever comes in by it is shown to you.
             | [Invite from a list] [Who came in]
             | [Replace the link]
SelmaToo presses [Invite from a list]
    SelmaToo ← Send me the list now, as a message here or as a file (xlsx or csv). One person on each line:
             |
             | Nadia Rahal, Heatworks, Industry, nadia@heatworks.example
             |
             | Name and organisation are enough; the group and the e-mail address may be left out. I show you first what I understood, and I write to none of them: you pass the links on yourself.
             | [Open a form]
SelmaToo sends file torn.xlsx
    SelmaToo ← I could not read that file as a list or a plan. An xlsx or csv file works; a list of people you can paste here, too.
SelmaToo sends file no_organisation.xlsx
    SelmaToo ← Nothing was kept of that list. Its first line names 3 columns, “Name”, “Telephone”, “E-mail”, and I find none for the organisation.
             |
             | Please add or rename a column, so that one is called “Organisation”, and send the list once more. The others may stay.
SelmaToo sends file participants.xlsx
    SelmaToo ← Nobody new is on this list.
             |
             | 2 are listed already and have not come yet: they get their links once more.
             | One is in already and needs no link.
             |
             | One line I did not understand:
             |
             | • Line 5, “Rana Saleh; Industry”: the organisation is missing.
             |
             | Nothing is done before your tap. Then you get a link for each, to pass on yourself; I write to none of them.
             | [Make the links] [Discard]
SelmaToo presses [Make the links]
    SelmaToo ✎ 2 personal links were made from this list.
    SelmaToo ← For Sami Odeh, Water Institute:
             |
             | Dear Sami Odeh, in Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. This way in is yours alone, so please do not pass it on. It first says what you would get and who sees what; nothing starts before you say yes:
             | On Telegram: https://t.me/clusterbot?start={link}
             | In our Slack workspace, write in any channel: /cluster start {link} (Not there yet? Please ask Selma.)
             |
             | For Nour Khalil, Sunfield:
             |
             | Dear Nour Khalil, in Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. This way in is yours alone, so please do not pass it on. It first says what you would get and who sees what; nothing starts before you say yes:
             | On Telegram: https://t.me/clusterbot?start={link}
             | In our Slack workspace, write in any channel: /cluster start {link} (Not there yet? Please ask Selma.)
    SelmaToo ← The 2 links are in this sheet too, with the text for each person. Each link brings in one person, the one it was made for.
    SelmaToo ← [file personal-links.csv]
    SelmaToo ~ Here are the links.

# On Slack, too, a personal link in other hands asks, and stays good.
Boss > /cluster start {invite Sami Odeh}
    Boss ← Hello. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | This link was made for one person. Are you Sami Odeh, of Water Institute? Then one tap brings you in.
         | [Yes, that is me] [No, somebody else]
         | [What is kept?] [No, thanks]
Boss presses [No, somebody else]
    Selma ← Somebody else opened the personal link of Sami Odeh and said so. It is still good. You may want to send it to Sami Odeh once more; /invite has a link for whoever it was.
    Boss ← Thank you for saying so. The link stays good for Sami Odeh, and I have told Selma, who can send you one of your own.
Sami > /cluster start {invite Sami Odeh}
    Sami ← Hello, Sami. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | Would you like to come in? “Only when needed” means: only for votes.
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
Sami presses [Join]
    Sami ← Welcome, Sami. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Amman time).
         | Fewer messages, a pause or leaving: “How often?”, at any time.
         | [My actions] [How often?]
    Sami ← What moves in Solvane Cleantech:
         |
         | • Coming up: Supplier day at the cement plant, 29 Mar
         | [The whole week]
# Once used, it opens nothing for anybody else.
Boss > /cluster start {used link}
    Boss ← This link was made for one person and has been used. Please ask Selma for a fresh one; it takes them a moment.

# Whoever does not facilitate can send a sheet, too; nobody is listed by it.
Nour sends file participants.xlsx
    Nour ← Thank you. You have no open action that this could belong to, so it was not saved. /add writes an action down, and then I can keep it there.
