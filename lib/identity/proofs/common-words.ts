/**
 * What people's passwords are made of, written down from general knowledge of what leaked lists are full of, and not
 * copied from any: the classics, names, places, teams and phrases, with those of Pakistan, and this portal's own words.
 * `common-password.ts` derives the common passwords from it.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
password passwort passw pass passcode passphrase pwd admin administrator root user username guest login signin logon
master secret letmein letme openup open sesame welcome hello hellothere default changeme change newpass newpassword
mypassword mypass test testing tester temp temporary access system server manager office company business computer
internet network website windows microsoft google gmail yahoo hotmail outlook facebook instagram twitter youtube
whatsapp tiktok snapchat linkedin android iphone samsung nokia huawei apple oracle cisco linux ubuntu github dell
lenovo infinix oppo vivo xiaomi playstation nintendo xbox gamer gaming minecraft roblox fortnite pubg freefire tekken
qwerty qwertz azerty asdf asdfgh zxcv zxcvbn qazwsx wsxedc qweasd asdzxc zaqwsx qwer zxcvb asdfghjkl qwertyuiop
zxcvbnm abcd abcde abcdef abcdefg alphabet letter number numbers digits
iloveyou iloveu loveyou love lovely lover loveme lovelove mylove truelove sweetheart sweety sweetie darling honey baby
babygirl babyboy babe angel angels princess prince queen king kingdom beautiful beauty pretty cutie handsome sexy
forever always never friend friends friendship bestfriend family mother father mommy daddy mama papa mummy brother
sister sisters sibling husband wife children child girl girls boys boyfriend girlfriend iloveme ihateyou hate heart
hearts kiss kisses smile smiling happy happiness birthday christmas newyear holiday party dream dreams dreamer life
mylife lifeline hope faith trust peace freedom liberty spirit soul heaven blessed blessing forgive miracle glory grace
jesus christ christian church bible allah allahuakbar bismillah bismilla mashallah masha inshallah alhamdulillah
subhanallah muhammad mohammad mohammed muhammed mohammadi islam islamic muslim muslims quran ramadan ramzan madina
madinah makkah makka mecca kaaba masjid namaz zindagi dua ya yaallah yaali yahussain hussain mustafa murtaza
pakistan pakistani pak pakistanzindabad zindabad jinnah iqbal quaid quaideazam dilpakistan dildil jan janjan jaan
janu jani meri mera mere tera teri tere dil dilse pyar pyaar mohabbat ishq dost dosti yaar bhai behan ammi abbu abbujan
ammijan maa beta beti larki larka sohni soni chand chanda suraj sitara tara raja rani shehzada shehzadi sultan badshah
malang khush khushi duniya jannat hoor noor nur roshni
karachi lahore islamabad rawalpindi pindi faisalabad multan peshawar quetta sialkot gujranwala gujrat hyderabad sukkur
larkana bahawalpur sargodha sahiwal abbottabad mardan swat gilgit hunza skardu chitral kashmir muzaffarabad mirpur
punjab punjabi sindh sindhi balochistan baloch pathan pashto pukhtoon khyber kpk saraiki urdu clifton gulberg defence
gulshan johar saddar margalla faisal minar
ali ahmed ahmad hassan hasan hussein husain usman uthman omar umar umer abubakar bilal hamza haider hyder abbas zain
zainab fatima ayesha aisha khadija maryam mariam amna amina hira sana sara sarah saima samina sadia sidra iqra rabia
nadia nida noreen naila nazia shazia rukhsana farzana farhan faizan fahad adeel adnan aamir amir asad asif atif awais
ayaan babar danish ehsan ghulam hafeez hamid haris haroon imran irfan ismail jamil jawad junaid kamran kashif khalid
khurram luqman majid mansoor mohsin moiz mubashir mudassar naeem nadeem nasir naveed nawaz noman numan omer osama qasim
rashid rehan rehman rizwan saad sajid salman salim saleem saqib shahid shahzad shahbaz shakeel sharif sheraz shoaib
sohail suleman tahir talha tariq tayyab umair usama waheed waqar waqas waseem wasim yasir yousaf yusuf younas zahid
zeeshan zubair bibi begum khan khans malik mughal chaudhry choudhry butt bhatti rajput raja rana syed sheikh shaikh
qureshi siddiqui ansari abbasi mirza baig awan gill warraich cheema virk afridi yousafzai khattak durrani bangash
shah alam anwar akhtar akram aslam iqra laiba mahnoor aliza anaya eman minahil hania areeba alishba aiman komal
kiran mehwish sumaira tahira uzma zara hina bushra asma aqsa saba sobia javeria noor
michael michelle jennifer jessica ashley amanda nicole daniel david john johnny james robert robbie william charlie
charles thomas tommy george joshua matthew andrew anthony joseph jordan justin brandon samantha elizabeth stephanie
melissa rachel rebecca hannah maria martin peter patrick richard steven kevin brian jason alex alexander alexandra
nicholas natasha victoria isabella sophie sophia olivia emma emily chloe jasmine jackson harry hunter tyler taylor
maggie buster rocky bailey ginger pepper cookie bandit shadow lucky tigger scooter snoopy mickey minnie garfield
monkey dragon tiger lion lions panther eagle eagles falcon falcons hawk hawks bear bears wolf wolves horse horses
mustang rabbit bunny puppy kitty kitten doggy dolphin dolphins shark spider snake butterfly rainbow unicorn phoenix
flower flowers rose roses lily daisy jasmin sunflower blossom orange banana cherry peach strawberry chocolate candy
sugar honeybee coffee pizza cheese biryani mango chai samosa
football soccer baseball basketball cricket hockey tennis golf volleyball swimming running sports player champion
champions liverpool chelsea arsenal manchester united barcelona realmadrid juventus messi ronaldo neymar babarazam
shaheen afridi lala boomboom wasimakram imrankhan kohli dhoni sachin tendulkar qalandars zalmi gladiators kings
yankees cowboys steelers lakers bulls rangers dodgers
superman batman spiderman ironman starwars pokemon pikachu naruto goku dragonball harrypotter hogwarts matrix trustno
killer hacker hackers ninja samurai warrior wizard legend legends hero heroes monster demon devil ghost vampire zombie
pirate soldier sniper gangster boss thunder lightning storm blaze fire flame ice snow winter summer spring autumn
sunshine sunrise sunset sunny moon moonlight star stars starlight sky ocean river mountain island beach garden forest
nature earth world worldwide universe galaxy planet cosmos space rocket
january february march april may june july august september october november december monday tuesday wednesday thursday
friday saturday sunday today tomorrow yesterday morning night midnight
red blue green black white yellow purple pink silver golden gold diamond crystal ruby pearl platinum
music guitar piano dance dancer singer rock metal rapper eminem metallica nirvana beatles bollywood lollywood coke
studio movie cinema camera picture photo
money dollar dollars rupee rupees rich cash bank banking million millionaire billion success winner victory power
powerful strong super superb awesome amazing cool great good nice best better perfect fantastic wonderful excellent
number one first second third zero two three four five six seven eight nine ten hundred thousand
one twothree onetwo onetwothree
ferrari porsche mercedes corvette toyota honda corolla civic suzuki mehran kawasaki yamaha harley nissan ford chevy
camaro audi bmw audi bugatti lamborghini racing driver
teacher student school college university doctor engineer engineering medical science english london america american
canada dubai australia india china turkey turkiye france germany russia europe asia africa arabia saudi qatar oman
york newyork paris texas california florida
what whatever whatsup nothing something anything everything nobody somebody anybody noone fuck fucker fucking fuckyou
fuckoff shit bitch asshole pussy stupid idiot crazy silly funny
come back home house door window keyboard mouse monitor screen mobile phone telephone laptop
yes please thanks thankyou sorry goodbye bye
my your our the this that is am are i me you we us it in on of for to and not a an no so be by at or do go up
freelancer freelancers freelance freelancing upwork fiverr guru toptal payoneer paypal jazzcash easypaisa sadapay
nayapay portal register registered registration board export exports software developer designer coder coding
programmer programming python javascript pseb psebportal government govt pakgov
`
    .trim()
    .split(/\s+/),
)
