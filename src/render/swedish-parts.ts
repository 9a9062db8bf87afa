/**
 * What the long words of Swedish municipal reports are made of, by their stems: `nämnd` for nämnden and nämndernas, `skol` for
 * skola and skolor. A part may bind with an s to the next; what it binds with else has a form of its own.
 */
export const swedishParts: ReadonlySet<string> = new Set(
  `
  administration administratör aktie aktivitet aktualisering alkohol allmän amortering analys andel anhörig
  anläggning anmälan anpassning anseende anskaffning anslag anslutning anställd anställning ansvar ansökan antal
  användning arbet arbetande arbetare arbete arbets arbetsgivar arbetsgivare arkiv arrangör assistans assistent
  attest avdelning avdrag avfall avgift avgång avkastning avlopp avlösning avräkning avsatt avsikt avskrivning avslut avslutad
  avstämning avsättning avtal avveckling avvikelse back bad badhus balans bana bank banor barn barna bas basbelopp
  bedömning befolkning begrepp begäran behandling behov behörighet belastning belopp belysning beläggning bemanning
  bemötande beredskap beräkning berättelse besiktning beskrivning beslut beslutad besparing bestånd besök besökare
  betald betalning betänkande bevakning bevis bibliotek bidrag bidrags bil bilaga bild biogas björk blad block bok
  bokföring bokslut bolag borg borgen borgens borrning bostad bostäd bowling brand brandskydd brist bro broar bruk
  brukar brukare brutto brytning budget budgetering buffert buss butik bygg bygglov byggnad byte båt central centrum
  chef citat cykel cykelväg dag dagar data dator debitering del delar delning deltid delårs demokrati desk detalj
  detaljplan diagnos digital digitalisering diplomering direktion direktör disposition distans djur dom domstol
  dotter drift drivmedel effekt effektivisering efter egen egendom egenskap ekonomi elev elevhälsa energi engagemang
  engång enhet enkät entreprenad ersättar ersättning etablering evenemang exploatering extern faktor faktura familj
  familje fast fastighet fastställd fel finans finansiell finansierad finansierat finansiering finansnetto fjärr
  flykting flöde folk folkhälso fond fonder fordon fordran fordring fordringar form forskning fot fotboll fram fri
  friskol frist fristig fristående fritid fritids fritidshem fråg fråga frånvar frånvaro fullmäktig fullmäktige
  funktion färd färdtjänst följning förbindelse förbrukning förbund förbättring fördelning före föremål förening
  föreskrift föreståndare företag förfråg förhand förhandling förhållande förlust förmedling förmyndar förmåg förmån
  förpliktelse förråd försikring förskol förskole försköning förslag förstudie försäkring försäljning försörjning
  förteckning förtroende förtroendevald förvaltning förväntning förvärv förälder föräldra förändring gat gatu
  gemensam general generell genom genomförande genomförd genomsnitt givare gods golv grad granskning gripande grund
  grundskole grupp gruppledar gräns gränssnitt gymnasie gymnasium gång gångväg gård hall hamn hand handel handikapp
  handling handläggare handläggning hantering hel heltid helår helårs hem hemsjukvård hinder hot hus hushåll hushållning huvud
  hygien hyr hyres hälsa hälso hälsovård håll hållare hållbarhet hög högre höjning idrott idé incident index indikator
  industri inflation information infra infrastruktur ingång initiativ inkomst inköp inne innehåll insamling insats
  inspektion institut instrument integration intern intjänad intresse intäkt invandrar inventarie inventering
  investering invånare ishall jour justering jämförelse jämlikhet jämställdhet kalkyl kansli kapacitet kapital
  kapitel kapitl kassa kategori klass klassificering klimat kollektiv kommission kommun kommunal kommunalskatt
  kommunikation kompetens komponent koncern konferens konjunktur konkurrens konst konsult konsumtion konto kontor
  kontrakt kontroll kort kortfristig korttid kost kostnad kraft kraftvärme krav kredit kreditiv kris krisledning
  kultur kund kunskap kurator kurs kvalitet kvarn kvart kvarter kvinn kväll kyl kyrko kök köp laddning lag lager
  lagstift lagstiftning land lantbruk larm leda ledamot ledamöter ledar ledare ledarskap ledning lek lekplats
  leverans leverantör likvid likviditet likvärdighet linj lista livsmedel logistik lokal lokaler lokalvård lov läge
  lägenhet läggning lägre läkar lärar lärare läroplan läs läsar läsare låg lån lång långfristig långtid lön löne
  löneskuld löptid lördag lösning mall mark marknad maskin material matsal medarbetar medarbetare medborgar medel
  medlem mellan merkostnad mertid miljö miljöskydd minoritet minskning mobil moder modernisering moment moms mottagande
  mottagning museum musik mäklar märkning mässig mätetal mätning mål måltid målvärde månad mått möte namn natt natur
  naturvård ned nedskrivning nedsättning netto nivå not nummer nyanställd nybyggnad nyckel nyckeltal nyinvestering
  nämnd nämnds närings näringsliv närvaro nät nätverk nöjd nöjdhet objekt ombyggnad omfattning omkostnad omläggning
  omprövning område omslutning omsorg omstrukturering omställning omsättning omvårdnad ordförande ordning
  organisation ort park parkering parti partner pedagog peng pengar pension period person personal placering
  placeringar plan planerad planering plats plattform plikt polis politik politiker portfölj post praktik princip
  pris procent procentenhet process produkt produktion prognos program projekt protokoll prov prästgård prövning
  psykolog punkt påbörjad påverkad påverkan påverkande rad rader ram rapport rapportering realisation redovisning
  reduktion reform regering region register registrering reglement reglemente regler reglering rehabilitering reinvestering
  rekrytering rektor renhållning renovering reparation reserv reserver reskontra resultat resurs revision revisor riksdag
  riktad riktat riktlinj risk rubrik rum räddning räkenskap räknare räkning ränt ränte rätt rättighet röjning rör
  rördragning rörels rörelse saker samarbet samarbete samhäll samhälls samhällsbyggnad samman sammanställd
  samordning samtal samverkan sats satsning schablon seger sekretess sektor semester semesterlön server service sid
  siffr simhall sitt situation sjuk sjukfrånvar sjuklön sjukskriven sjuksköterska sjukvård skador skap skatt skatte
  skatteunderlag skift skillnad skjuts skog skol skole skolskjuts skrift skriven skrivning skuld skuldebrev skulder
  skydd skyddsrum sköterska skötsel slag slags slam slut slutavräkning slutning snitt snö social socialtjänst
  soliditet sophämtning sort sport sprid språk stab stabs stad stadi stadium stads standard start stat station statistik stats
  statsbidrag stiftelse stiftning stig stil stipendi stock stopp stor strategi struktur studie studier stycke
  styrelse styrning städ ställd ställning stöd störande störning summ sund svar syfte sysselsättning system säkerhet
  säkerhets sänkning särskol sättning tabell tagare tal talan tals tand tax taxa tecken teckning teknik tekniker
  telefon text tid tidning till tillbyggnad tillfäll tillgänglighet tillgång tillgångar tillstånd tillsyn tillsyns
  tillväxt tillägg tilläggsbud timmar tjänst tjänste tjänsteman tjänstemän tomt torg total trafik transport trygg
  tryggande trygghet träd träning tunnel turism turist tvist tät tävling under underhåll underlag undersköterska
  undersökning undervisning ung ungdom upp uppdrag uppfyllelse uppföljning uppgift upphandling upplysning uppräkning
  uppskjut uppskrivning uppsägning upptagen urval utbetalning utbildning utbud utdelning utfall utförd utgift
  utjämning utlåning utnyttjande utredning utrustning utrymme utskott utsläpp utsmyckning utveckling utvärdering
  vaccin vakans vaktmästare val vald valda valuta vardag varu vatten verk verksamhet verkstad verkställighet
  vetenskap vikari vikarie vind vinst vinter virke visning vuxen vuxenutbildning vuxna väg vägar väghållning välfärd
  välfärds värde värden värdepapper värdering värdig världs värme växel växl våld vård vårdnad webb yrke yrkes yta
  ytor ägande ägar ägartillskott äldre äldreomsorg ändamål ändring ären ärend ärende ålder ålderdom ålders åldring
  års årsarbetare åtagande återbetalning återföring återhämtning åtgärd öppettid över överenskommelse överföring
  översikt översiktsplan överskott övertid
  `
    .trim()
    .split(/\s+/),
)

/** Words that no joint is looked for in, since they only look as if they were made of others. */
export const swedishWholes: ReadonlySet<string> = new Set(
  `kommunikation kommunicera organisation förvaltning verksamhet information administration indikator avdelning
  entreprenad entreprenör respektive ursprunglig motsvarande sammanfattning ekonomisk finansiell materiell immateriell preliminär tillsammans`
    .trim()
    .split(/\s+/),
)
