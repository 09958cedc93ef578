/// The text in the supported languages.
extension PageTexts {
  static let english = PageTexts(
    subscribe: "Subscribe", whatIsAFeed: "What is a feed?",
    explanation: "A feed shows you what is new on this site, without an account or advertising. "
      + "Copy a URL into a feed reader, and it shows new entries as they appear.",
    thisIsAFeed: "This is a feed. Copy its URL into a feed reader, and it shows new entries as they appear.",
    recentEntries: "Recent entries", nothingYet: "There are no entries yet.",
    allFeeds: "All feeds of this site", asOneFile: "All feeds in one file for feed readers (OPML)",
    site: "The site", tags: "Tags", categories: "Categories", sections: "Sections", authors: "Authors",
    languages: "Languages", selections: "Selections", comments: "Comments")

  static let german = PageTexts(
    subscribe: "Abonnieren", whatIsAFeed: "Was ist ein Feed?",
    explanation: "Ein Feed bringt dir, was auf dieser Website neu ist, ohne Konto und ohne Werbung. "
      + "Kopiere eine Adresse in einen Feedreader: Er zeigt neue Einträge, sobald es sie gibt.",
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
    thisIsAFeed: "Dit is een feed. Kopieer het adres naar een feedlezer: die toont nieuwe berichten zodra ze er zijn.",
    recentEntries: "Nieuwste berichten", nothingYet: "Er is nog niets.",
    allFeeds: "Alle feeds van deze site", asOneFile: "Allemaal in één bestand, dat feedlezers importeren (OPML)",
    site: "De site", tags: "Trefwoorden", categories: "Categorieën", sections: "Rubrieken", authors: "Auteurs",
    languages: "Talen", selections: "Selecties", comments: "Reacties")

  static let japanese = PageTexts(
    subscribe: "購読する", whatIsAFeed: "フィードとは？",
    explanation: "フィードを使うと、アカウントも広告もなしに、このサイトの新着を受け取れます。"
      + "アドレスをフィードリーダーにコピーすると、新しい記事が公開され次第表示されます。",
    thisIsAFeed: "これはフィードです。アドレスをフィードリーダーにコピーすると、新しい記事が公開され次第表示されます。",
    recentEntries: "最近の記事", nothingYet: "まだ何もありません。",
    allFeeds: "このサイトのすべてのフィード", asOneFile: "すべてを一つのファイルで（OPML、フィードリーダーで読み込めます）",
    site: "サイト", tags: "タグ", categories: "カテゴリー", sections: "セクション", authors: "著者", languages: "言語",
    selections: "選集", comments: "コメント")
}
