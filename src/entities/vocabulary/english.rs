//! The classes of English words.
use super::Classes;

/// Every class with its words.
pub(super) const WORDS: &[(Classes, &str)] = &[
    (
        Classes::TITLE,
        "mr mrs ms miss dr prof professor sir dame lord lady president minister king queen prince princess sheikh sheikha emir sen senator rep \
         representative congressman congresswoman gov governor judge justice general gen admiral adm colonel col lieutenant captain capt lt sgt \
         sergeant major maj commander secretary chairman chairwoman ceo director spokesman spokeswoman spokesperson chief premier chancellor deputy \
         ambassador pope bishop archbishop cardinal imam ayatollah rabbi rev reverend father coach manager analyst mayor sultan crown inspector \
         detective officer striker midfielder defender goalkeeper winger forward actor actress singer author writer novelist poet economist lawyer \
         attorney prosecutor surgeon nurse founder co-founder activist scientist historian architect curator envoy commissioner lawmaker mp \
         councillor photographer counterpart brigadier engineer researcher rider driver runner swimmer sprinter skipper quarterback pitcher cyclist \
         boxer golfer jockey umpire referee banker businessman businesswoman tycoon magnate billionaire mogul industrialist entrepreneur investor \
         financier journalist reporter editor columnist broadcaster presenter host correspondent blogger comedian filmmaker film-maker playwright \
         musician composer conductor pianist violinist painter sculptor artist designer chef model dancer playback rapper songwriter vocalist drummer \
         guitarist professor-emeritus archaeologist palaeontologist paleontologist biologist physicist chemist astronomer geologist ecologist \
         epidemiologist virologist meteorologist seismologist neuroscientist psychologist psychiatrist oncologist cardiologist paediatrician \
         sociologist anthropologist philosopher theologian criminologist campaigner protester organiser dissident opposition-leader politician \
         candidate defendant suspect victim survivor widow son daughter husband wife brother sister mother grandmother grandfather uncle aunt nephew \
         niece cousin neighbour neighbor colleague friend teammate team-mate compatriot successor predecessor assistant aide adviser advisor \
         strategist negotiator mediator diplomat consul attache undersecretary comptroller treasurer superintendent constable ranger trooper \
         paramedic firefighter midwife veteran pilot astronaut cosmonaut seaman sailor fisherman farmer rancher trader shopkeeper baker teacher \
         headteacher student pupil resident co-author chairperson co-chair co-leader ex-president ex-minister ex-premier minister-designate \
         president-elect whistleblower developer programmer geneticist zoologist botanist conservationist oceanographer glaciologist climatologist \
         palaeobotanist dean provost rector chaplain vicar monsignor archdeacon metropolitan patriarch mufti caliph mullah mawlana tsar czar shah \
         emperor empress duke duchess earl baron baroness viscount countess hon honourable eng engr adv rookie guard newcomer star shortstop \
         linebacker councilwoman supt det insp dci dcs dsi dc pvt cpl brig cmdr cdr sardar chaudhry haji hajji alhaji hajia maulana \
         maulvi coroner garda advocate barrister solicitor dato datuk smt shri swami msgr ustaz cllr",
    ),
    (
        Classes::ROLE,
        "president minister secretary chairman chairwoman chair chief ceo director spokesman spokeswoman spokesperson executive officer head leader \
         founder co-founder governor mayor ambassador envoy commissioner coach manager captain analyst economist lawyer attorney prosecutor judge \
         professor lecturer researcher scientist doctor nurse surgeon activist lawmaker senator deputy general commander owner editor curator author \
         partner strategist adviser advisor official representative coordinator co-ordinator principal dean vice-president organiser organizer farmer \
         teacher resident mother father veteran striker midfielder defender goalkeeper inspector historian engineer investigator correspondent \
         practitioner chancellor premier rapporteur counterpart superintendent trader fisherman volunteer student architect psychologist \
         epidemiologist virologist meteorologist geologist archaeologist conservationist rider driver runner swimmer sprinter skipper cyclist boxer \
         golfer jockey referee umpire forward winger player teammate banker businessman businesswoman tycoon magnate billionaire mogul industrialist \
         entrepreneur investor journalist reporter columnist broadcaster presenter host blogger comedian filmmaker film-maker playwright musician \
         composer conductor painter sculptor artist designer chef dancer singer actor actress writer novelist poet palaeontologist paleontologist \
         biologist physicist chemist astronomer ecologist seismologist neuroscientist psychiatrist oncologist cardiologist sociologist anthropologist \
         philosopher campaigner protester dissident politician candidate defendant survivor widow son daughter husband wife brother sister \
         grandmother grandfather uncle aunt nephew niece neighbour neighbor colleague friend successor predecessor assistant aide negotiator mediator \
         diplomat consul treasurer constable paramedic firefighter midwife pilot astronaut sailor rancher shopkeeper baker headteacher co-author \
         chairperson co-chair co-leader undersecretary geneticist zoologist botanist oceanographer glaciologist climatologist barrister solicitor \
         magistrate foreman juror detective sergeant watchdog secretary-general ombudsman administrator registrar rector provost vicar imam rabbi \
         bishop archbishop cardinal pope king queen prince princess emir sultan sheikh lieutenant colonel major admiral hydrologist agronomist \
         translator interpreter librarian developer programmer trainer physiotherapist rookie guard center newcomer star councillor councilwoman \
         grower coroner advocate coxswain deckhand",
    ),
    (
        Classes::ORG_HEAD,
        "ministry department university bank office institute bureau agency authority council committee commission court federation association union league \
         academy college organisation organization society board fund museum church embassy parliament confederation chamber centre center school hospital \
         directorate administration party movement front army brigade army's faculty foundation house national international royal central supreme high federal \
         united global world",
    ),
    (
        Classes::ORG_TAIL,
        "inc corp co ltd plc llc llp sa ag gmbh nv group bank university institute ministry department committee council party association \
         organization organisation agency commission company union court club fc united city league federation foundation center centre office \
         authority army navy police board college school hospital press news times post journal fund holding holdings partners capital ventures \
         energy power technologies technology systems labs laboratories pharmaceuticals pharma motors airlines airways railways railway insurance \
         securities investments trust museum gallery orchestra academy church parliament assembly senate congress treasury tribunal brigades front \
         movement guard forces service services studios pictures records media network channel radio television tv society chamber alliance coalition \
         bureau institution consortium exchange industries minerals mining resources oil gas petroleum electronics semiconductor semiconductors \
         software robotics biotech therapeutics aerospace aviation logistics shipping solutions international rovers rangers wanderers albion \
         athletic county town herald tribune gazette telegraph observer mail monitor observatory watch initiative programme secretariat directorate \
         corporation enterprises brothers & conservatory theatre theater ballet opera circuit brewery foods clinic plan scheme editions publishing \
         publishers review markets cargo lines water rail telecom motor steel books games hotels stores supermarkets dairy farms ports terminals \
         biologics diagnostics materials analytics advisory research economics consulting associates solicitors architects team cycling cooperative \
         brigade battalion squadron coastguard constabulary infirmary polytechnic conservatoire seminary cartel syndicate confederation congregation \
         diocese archdiocese caucus commissariat inspectorate ombudsman rfc afc cf sc ac bancorp bancshares biosciences bio genomics sciences \
         healthcare chemicals cement textiles apparel beverages breweries distillery winery bakery restaurants cafes realty estates developers \
         builders dynamics aeronautics avionics interactive entertainment gaming networks telecommunications telecoms wireless mobility automotive \
         autos tyres packaging freight couriers maritime shipyards dockyard turbines renewables utilities gasworks petrochemicals refining refinery \
         drilling financial communications racing engineering construction cricket rugby registry properties homes housing embassy consulate fm \
         communities symphony philharmonic chorus choir advisors advisers",
    ),
    (
        Classes::PLACE_HEAD,
        "city town village province state county district region port capital suburb neighbourhood neighborhood island hamlet governorate prefecture \
         republic north south east west northern southern eastern western central near outside towns cities villages provinces states counties \
         districts regions islands township municipality commune northeast northwest southeast southwest northeastern \
         northwestern southeastern southwestern north-east north-west south-east south-west downtown",
    ),
    (
        Classes::SITE_HEAD,
        "mount lake cape fort port camp gulf strait bay lough loch san santa los las saint st el new upper lower isle",
    ),
    (
        Classes::PLACE_TAIL,
        "street road river lake mount mountain mountains island islands region district valley sea ocean bay gulf village avenue airport province \
         state county coast desert peninsula strait bridge square park stadium arena prison beach harbour harbor canal dam hill hills heights forest \
         basin plateau lane boulevard crossing borough territory territories archipelago reef falls glacier cathedral mosque palace castle station \
         terminal base highway strip volcano oasis wetlands moor fjord lagoon dunes gorge canyon plains steppe savanna marsh marshes \
         creek estuary cove headland parish municipality prefecture oblast voivodeship governorate canton \
         checkpoint shipyard quarry fairgrounds velodrome racecourse raceway speedway ballpark coliseum \
         amphitheatre amphitheater auditorium trench rocks ridge",
    ),
    (
        Classes::SPEECH,
        "said says say told tells added adds stated noted notes stressed explained explains announced declared warned warns insisted insists argued \
         argues commented tweeted wrote writes recalled recalls remarked replied joked quipped conceded admitted acknowledged continued concluded \
         asked asks claimed complained cautioned observed promised vowed predicted emphasised emphasized reiterated confirmed denied responded \
         testified lamented mused muttered shouted sighed urged pleaded boasted countered retorted posted called calling described saying adding \
         noting warning insisting arguing according suggested reckoned believes thinks laughed repeated read agreed protested revealed maintained \
         ruled pointed tweets jokes remembered wondered blasted hailed criticised criticized slammed labelled labeled branded dubbed blamed accused \
         defended dismissed chided recounted summed texted emailed swore describes hails blames accuses dismisses laments recounts reflected reflects \
         remarks replies answered answers condemned denounced teased whispered yelled exclaimed protests grumbled complains admits acknowledges \
         concludes contends contended maintains alleges asserts asserted confided disclosed discloses signalled signaled hinted likened characterised \
         characterized termed voiced expressed expressing apologised apologized begged rebuked scolded opined surmised clarified clarifies elaborated \
         volunteered interjected intoned proclaimed pronounced referring praising criticising blaming accusing dismissing describing hailing urging \
         telling writing posting citing announcing promising vowing recalling explaining concluding joking acknowledging admitting declaring \
         remembers laughs shrugs sighs quips muses wonders calls disputed disputes",
    ),
    (
        Classes::NEAR,
        "in at near from to into outside inside across around toward towards between throughout via off",
    ),
    (
        Classes::FUNCTION,
        "the a an of in on at by for with from to into and or but nor so yet if then than that this these those who whom whose which what when where why how is are \
         was were be been being has have had do does did will would shall should can could may might must not no it its it's he she they them his her their our your \
         we us you i me my as after before since until while during about above below under over between through against among also only just even still already \
         such more most much many few some any all both each every other another there here now however meanwhile although though because according despite \
         following including amid per via within without beyond upon toward towards off up down out again once never ever always often yesterday today tomorrow \
         one two three four five six seven eight nine ten eleven twelve hundreds thousands millions at's",
    ),
    (
        Classes::NAME_PART,
        "bin bint ibn al el abu van von der den de del della da di du la le ter ben mac mc o' st jr jr. sr y e",
    ),
    (
        Classes::TIME,
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday \
         wednesday thursday friday saturday sunday mon tue wed thu fri sat sun ramadan eid christmas easter",
    ),
    (
        Classes::NATIONALITY,
        "american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish \
         finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian georgian armenian azerbaijani \
         azeri kazakh uzbek tajik kyrgyz turkmen iranian persian iraqi syrian lebanese jordanian palestinian israeli egyptian saudi emirati qatari \
         kuwaiti bahraini omani yemeni libyan tunisian algerian moroccan mauritanian sudanese somali ethiopian eritrean kenyan ugandan tanzanian \
         rwandan burundian congolese nigerian ghanaian senegalese malian ivorian cameroonian angolan mozambican zambian zimbabwean namibian chinese \
         japanese korean indian pakistani afghan bangladeshi nepali burmese thai vietnamese cambodian laotian malaysian indonesian filipino \
         singaporean taiwanese tibetan mongolian australian canadian mexican cuban haitian jamaican brazilian argentine argentinian chilean peruvian \
         colombian venezuelan bolivian ecuadorian uruguayan paraguayan european african asian arab arabic kurdish kurd kurds berber amazigh jewish \
         muslim islamic islamist christian catholic protestant orthodox sunni shia shiite shi'ite hindu sikh buddhist druze coptic yazidi serb \
         serbian croatian bosnian albanian kosovan slovenian macedonian montenegrin maltese cypriot latvian lithuanian estonian luxembourgish soviet \
         western americans russians israelis palestinians iranians iraqis syrians turks germans europeans africans arabs jews muslims christians \
         ukrainians egyptians democrat democrats republican republicans conservative labour liberal socialist communist marxist nazi akkadian roman \
         ottoman byzantine latino hispanic catalan basque flemish nordic scandinavian baltic balkan paiute navajo maori aboriginal indigenous uyghur \
         rohingya tutsi hutu zulu hebrew latin mandarin dutchman frenchman englishman irishman welshman scotsman briton britons spaniard swede dane \
         finn pole turk kiwi aussie scot scots croat czechs danes swedes finns poles belgians dutchwoman frenchwoman norwegians austrians italians \
         frenchmen kenyans nigerians ugandans ethiopians somalis libyans tunisians moroccans algerians yemenis omanis qataris kuwaitis bahrainis \
         saudis emiratis jordanians koreans indians pakistanis afghans filipinos malaysians indonesians australians canadians mexicans cubans \
         haitians brazilians argentines chileans peruvians colombians venezuelans beninese togolese gambian guinean liberian sierra-leonean chadian \
         gabonese malagasy malawian mauritian botswanan basotho swazi burkinabe nigerien cape-verdean djiboutian comorian lankan maldivian \
         bhutanese bruneian papuan fijian samoan tongan guatemalan honduran salvadoran nicaraguan panamanian costa-rican dominican bahamian barbadian \
         trinidadian guyanese surinamese moldovan ossetian chechen crimean tatar",
    ),
    (Classes::PRONOUN, "he she they him her i we himself herself"),
    (
        Classes::SPORT,
        "league match cup coach striker goalkeeper midfielder goal goals season club manager champions final semi-final semifinal half-time penalty \
         defender team fans stadium midfield kick-off stoppage cyclist sprint stage peloton race innings wicket wickets batsman grand-prix slam set \
         medal tournament playoff playoffs quarter-final relegation touchdown",
    ),
    (
        Classes::COMMON,
        "new the officials police talks floods rebels prosecutors lawmakers protesters workers shares stocks oil gas gold analysts scientists researchers doctors experts \
         residents witnesses voters investors markets judge court government parliament army troops fighters rescuers firefighters students teachers nurses farmers \
         aid health world war peace election elections company companies bank banks minister president prime first last next second third early late big breaking update \
         exclusive opinion analysis culture sport sports business technology science entertainment travel food education climate winds winners losers talks construction \
         asked speaking revenue union uptake entry critics supporters opponents negotiators archaeologists emergency forecasters engineers authorities journalists \
         internet web covid covid-19 coronavirus bitcoin ai god",
    ),
];
