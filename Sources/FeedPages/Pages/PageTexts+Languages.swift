/// The text in the supported languages.
extension PageTexts {
  static let english = PageTexts(
    subscribe: "Subscribe", whatIsAFeed: "What is a feed?",
    explanation: "A feed shows you what is new on this site, without an account or advertising. "
      + "Copy a URL into a feed reader, and it shows new entries as they appear.",
    whatIsAReader: "A feed reader is an app or a website that collects what is new on all the sites you "
      + "follow. For example:",
    copy: "Copy", copied: "Copied", rssHint: "Works in every feed reader",
    atomHint: "The same entries, for feed readers that prefer Atom",
    jsonHint: "The same entries, for apps that read JSON",
    commentsByArticle: "Comments by article",
    thisIsAFeed: "This is a feed. Copy its URL into a feed reader, and it shows new entries as they appear.",
    recentEntries: "Recent entries", nothingYet: "There are no entries yet.",
    allFeeds: "All feeds of this site", asOneFile: "All feeds in one file for feed readers (OPML)",
    site: "The site", tags: "Tags", categories: "Categories", sections: "Sections", authors: "Authors",
    languages: "Languages", selections: "Selections", comments: "Comments")

  static let german = PageTexts(
    subscribe: "Abonnieren", whatIsAFeed: "Was ist ein Feed?",
    explanation: "Ein Feed bringt dir, was auf dieser Website neu ist, ohne Konto und ohne Werbung. "
      + "Kopiere eine Adresse in einen Feedreader: Er zeigt neue Einträge, sobald es sie gibt.",
    whatIsAReader: "Ein Feedreader ist eine App oder eine Website, die Neues von allen Websites sammelt, "
      + "denen du folgst. Zum Beispiel:",
    copy: "Kopieren", copied: "Kopiert", rssHint: "Für jeden Feedreader",
    atomHint: "Dieselben Einträge, für Feedreader, die Atom bevorzugen",
    jsonHint: "Dieselben Einträge, für Apps, die JSON lesen",
    commentsByArticle: "Kommentare nach Artikel",
    thisIsAFeed: "Das ist ein Feed. Kopiere seine Adresse in einen Feedreader, und er zeigt neue Einträge, "
      + "sobald es sie gibt.",
    recentEntries: "Neueste Einträge", nothingYet: "Noch gibt es nichts.",
    allFeeds: "Alle Feeds dieser Website", asOneFile: "Alle in einer Datei, die Feedreader importieren (OPML)",
    site: "Die Website", tags: "Schlagwörter", categories: "Kategorien", sections: "Rubriken",
    authors: "Autorinnen und Autoren", languages: "Sprachen", selections: "Zusammenstellungen",
    comments: "Kommentare")

  static let french = PageTexts(
    subscribe: "S’abonner", whatIsAFeed: "Qu’est-ce qu’un flux ?",
    explanation: "Un flux vous apporte les nouveautés de ce site, sans compte et sans publicité. "
      + "Copiez une adresse dans un lecteur de flux : il affiche les nouveaux articles dès leur parution.",
    whatIsAReader: "Un lecteur de flux est une application ou un site qui rassemble les nouveautés de tous "
      + "les sites que vous suivez. Par exemple :",
    copy: "Copier", copied: "Copié", rssHint: "Pour tous les lecteurs de flux",
    atomHint: "Les mêmes articles, pour les lecteurs qui préfèrent Atom",
    jsonHint: "Les mêmes articles, pour les applications qui lisent JSON",
    commentsByArticle: "Commentaires par article",
    thisIsAFeed: "Ceci est un flux. Copiez son adresse dans un lecteur de flux : "
      + "il affiche les nouveaux articles dès leur parution.",
    recentEntries: "Derniers articles", nothingYet: "Il n’y a encore rien.",
    allFeeds: "Tous les flux de ce site",
    asOneFile: "Tous en un seul fichier, que les lecteurs de flux importent (OPML)",
    site: "Le site", tags: "Mots-clés", categories: "Catégories", sections: "Rubriques", authors: "Auteurs",
    languages: "Langues", selections: "Sélections", comments: "Commentaires")

  static let spanish = PageTexts(
    subscribe: "Suscribirse", whatIsAFeed: "¿Qué es un canal?",
    explanation: "Un canal te trae las novedades de este sitio, sin cuenta y sin publicidad. "
      + "Copia una dirección en un lector de canales: muestra las entradas nuevas en cuanto aparecen.",
    whatIsAReader: "Un lector de canales es una aplicación o un sitio que reúne las novedades de todos los "
      + "sitios que sigues. Por ejemplo:",
    copy: "Copiar", copied: "Copiado", rssHint: "Para todos los lectores de canales",
    atomHint: "Las mismas entradas, para lectores que prefieren Atom",
    jsonHint: "Las mismas entradas, para aplicaciones que leen JSON",
    commentsByArticle: "Comentarios por artículo",
    thisIsAFeed: "Esto es un canal. Copia su dirección en un lector de canales: "
      + "muestra las entradas nuevas en cuanto aparecen.",
    recentEntries: "Últimas entradas", nothingYet: "Todavía no hay nada.",
    allFeeds: "Todos los canales de este sitio",
    asOneFile: "Todos en un solo archivo, que los lectores importan (OPML)",
    site: "El sitio", tags: "Etiquetas", categories: "Categorías", sections: "Secciones", authors: "Autores",
    languages: "Idiomas", selections: "Selecciones", comments: "Comentarios")

  static let italian = PageTexts(
    subscribe: "Abbonarsi", whatIsAFeed: "Che cos’è un feed?",
    explanation: "Un feed ti porta le novità di questo sito, senza account e senza pubblicità. "
      + "Copia un indirizzo in un lettore di feed: mostra i nuovi articoli appena escono.",
    whatIsAReader: "Un lettore di feed è un’app o un sito che raccoglie le novità di tutti i siti che "
      + "segui. Per esempio:",
    copy: "Copia", copied: "Copiato", rssHint: "Per tutti i lettori di feed",
    atomHint: "Gli stessi articoli, per i lettori che preferiscono Atom",
    jsonHint: "Gli stessi articoli, per le app che leggono JSON",
    commentsByArticle: "Commenti per articolo",
    thisIsAFeed: "Questo è un feed. Copia il suo indirizzo in un lettore di feed: "
      + "mostra i nuovi articoli appena escono.",
    recentEntries: "Ultimi articoli", nothingYet: "Non c’è ancora nulla.",
    allFeeds: "Tutti i feed di questo sito", asOneFile: "Tutti in un solo file, che i lettori importano (OPML)",
    site: "Il sito", tags: "Etichette", categories: "Categorie", sections: "Sezioni", authors: "Autori",
    languages: "Lingue", selections: "Selezioni", comments: "Commenti")

  static let portuguese = PageTexts(
    subscribe: "Assinar", whatIsAFeed: "O que é um feed?",
    explanation: "Um feed traz as novidades deste site, sem conta e sem publicidade. "
      + "Copie um endereço para um leitor de feeds: ele mostra as novas publicações assim que saem.",
    whatIsAReader: "Um leitor de feeds é um aplicativo ou um site que reúne as novidades de todos os sites "
      + "que você acompanha. Por exemplo:",
    copy: "Copiar", copied: "Copiado", rssHint: "Para todos os leitores de feeds",
    atomHint: "As mesmas publicações, para leitores que preferem Atom",
    jsonHint: "As mesmas publicações, para aplicativos que leem JSON",
    commentsByArticle: "Comentários por publicação",
    thisIsAFeed: "Isto é um feed. Copie o endereço para um leitor de feeds: "
      + "ele mostra as novas publicações assim que saem.",
    recentEntries: "Publicações recentes", nothingYet: "Ainda não há nada.",
    allFeeds: "Todos os feeds deste site", asOneFile: "Todos em um só arquivo, que os leitores importam (OPML)",
    site: "O site", tags: "Etiquetas", categories: "Categorias", sections: "Seções", authors: "Autores",
    languages: "Idiomas", selections: "Seleções", comments: "Comentários")

  static let dutch = PageTexts(
    subscribe: "Abonneren", whatIsAFeed: "Wat is een feed?",
    explanation: "Een feed brengt je wat er nieuw is op deze site, zonder account en zonder reclame. "
      + "Kopieer een adres naar een feedlezer: die toont nieuwe berichten zodra ze er zijn.",
    whatIsAReader: "Een feedlezer is een app of website die het nieuws verzamelt van alle sites die je "
      + "volgt. Bijvoorbeeld:",
    copy: "Kopiëren", copied: "Gekopieerd", rssHint: "Voor elke feedlezer",
    atomHint: "Dezelfde berichten, voor feedlezers die Atom verkiezen",
    jsonHint: "Dezelfde berichten, voor apps die JSON lezen",
    commentsByArticle: "Reacties per bericht",
    thisIsAFeed: "Dit is een feed. Kopieer het adres naar een feedlezer: die toont nieuwe berichten zodra ze er zijn.",
    recentEntries: "Nieuwste berichten", nothingYet: "Er is nog niets.",
    allFeeds: "Alle feeds van deze site", asOneFile: "Allemaal in één bestand, dat feedlezers importeren (OPML)",
    site: "De site", tags: "Trefwoorden", categories: "Categorieën", sections: "Rubrieken", authors: "Auteurs",
    languages: "Talen", selections: "Selecties", comments: "Reacties")

  static let japanese = PageTexts(
    subscribe: "購読する", whatIsAFeed: "フィードとは？",
    explanation: "フィードを使うと、アカウントも広告もなしに、このサイトの新着を受け取れます。"
      + "アドレスをフィードリーダーにコピーすると、新しい記事が公開され次第表示されます。",
    whatIsAReader: "フィードリーダーは、フォローしているすべてのサイトの新着を集めるアプリやウェブサイトです。例えば：",
    copy: "コピー", copied: "コピーしました", rssHint: "すべてのフィードリーダーで読めます",
    atomHint: "同じ記事を、Atom を好むリーダー向けに", jsonHint: "同じ記事を、JSON を読むアプリ向けに",
    commentsByArticle: "記事ごとのコメント",
    thisIsAFeed: "これはフィードです。アドレスをフィードリーダーにコピーすると、新しい記事が公開され次第表示されます。",
    recentEntries: "最近の記事", nothingYet: "まだ何もありません。",
    allFeeds: "このサイトのすべてのフィード", asOneFile: "すべてを一つのファイルで（OPML、フィードリーダーで読み込めます）",
    site: "サイト", tags: "タグ", categories: "カテゴリー", sections: "セクション", authors: "著者", languages: "言語",
    selections: "選集", comments: "コメント")
}
