namespace CreatorImpact.Data.Import.Metrics;

/// <summary>Header names of columns that are no metric, as <see cref="Delimited.HeaderName.Key"/>; all languages in one set.</summary>
internal static class ColumnNames
{
    public static readonly HashSet<string> Date = Set(
        "date|day|timestamp|time|datetime|date time|hour start|period|period start|start time|time stamp|by day|utc time|local time|ts|"
        + "datum|tag|zeitpunkt|zeitstempel|uhrzeit|stunde beginn|fecha|día|dia|hora inicio|fecha y hora|data|data e hora|jour|date et heure|horodatage|"
        + "giorno|data e ora|dato|datę|päivä|päivämäärä|tarih|дата|ημερομηνία|日付|日期|날짜|ngày|التاريخ|तारीख");

    public static readonly HashSet<string> Hour = Set("hour|hour of day|stunde|hora|heure|ora");

    /// <summary>Headers of a time of day beside a date; a number alone under them may count anything.</summary>
    public static readonly HashSet<string> Clock = Set(
        "time|time of day|clock time|utc time|local time|hour start|uhrzeit|zeit|stunde beginn|hora|hora inicio|hora do dia|hora del día|heure|ora|orario|horário|"
        + "tijd|godzina|saat|час|время|時間|時刻|시간|時刻");

    /// <summary>Headers that say each row is an hour, even when every row shown is midnight.</summary>
    public static readonly HashSet<string> HourStart = [.. Hour, "hour start", "stunde beginn", "hora inicio"];

    public static readonly HashSet<string> TimeZone = Set("tz|timezone|time zone|zeitzone|zona horaria|fuseau horaire|fuso horário");

    public static readonly HashSet<string> Account = Set(
        "account|account name|creator|creator name|channel|channel name|profile|page|handle|username|user name|influencer|"
        + "konto|kanal|kanalname|profil|ersteller|cuenta|canal|creador|conta|criador|compte|chaîne|créateur|créatrice|profilo|creatore|аккаунт|канал");

    public static readonly HashSet<string> Platform = Set("platform|network|social network|site|plattform|netzwerk|plataforma|red|rede|plateforme|réseau|piattaforma|платформа");

    public static readonly HashSet<string> Metric = Set("metric|metric name|measure|kpi|kennzahl|metrik|métrica|metrica|métrique|indicateur|показатель");

    public static readonly HashSet<string> Value = Set("value|values|amount|count|number|wert|anzahl|valor|cantidad|quantidade|valeur|nombre|valore|значение");

    public static readonly HashSet<string> Currency = Set("currency|currency code|währung|moneda|moeda|devise|valuta|валюта");

    /// <summary>Columns that name one post: a table with one is a list of items, not a series.</summary>
    public static readonly HashSet<string> Item = Set(
        "content|video|videos|video id|post id|post|post link|post url|tweet id|tweet permalink|permalink|media id|content id|content url|video url|video link|video title|title of video|post text|caption|ad unit|"
        + "inhalt|inhalte|videotitel|contenido|título del vídeo|contenu|titre de la vidéo|conteúdo|título do vídeo|enlace del video|vídeo");

    public static readonly HashSet<string> PublishTime = Set(
        "video publish time|publish time|post time|published|published at|publish date|veröffentlichungszeitpunkt des videos|hora de publicación del vídeo|heure de publication de la vidéo|horário de publicação do vídeo|horário de publicação");

    /// <summary>First columns of tables that split an account by something other than time.</summary>
    public static readonly HashSet<string> Dimension = Set(
        "geography|country|region|cities|city|traffic source|viewer age|viewer gender|device type|operating system|subscription status|playlist|language|gender|age|top territories|"
        + "geografie|land|städte|zugriffsquelle|alter der zuschauer|geschlecht der zuschauer|gerätetyp|geografía|país|ciudades|fuente de tráfico|géographie|pays|villes|source de trafic|origem do tráfego|geografia|cidades");

    /// <summary>Numbers that measure nothing about an audience.</summary>
    public static readonly HashSet<string> Bookkeeping = Set(
        "id|#|no|nr|row|index|rank|year|month|week|weekday|day of week|quarter|duration|video duration|post count rank|jahr|monat|woche|wochentag|año|mes|semana|année|mois|semaine|ano|mês|dauer|duración|durée|duração");

    private static readonly HashSet<string> Names = Set("campaign|campaign name|ad group name|ad name|kampagne|campaña|campagne|campanha");

    /// <summary>True for a column of dates or of names, in which a total may call itself one. Titles are free text and none.</summary>
    public static bool IsLabel(string key) => Date.Contains(key) || Dimension.Contains(key) || Names.Contains(key) || (Item.Contains(key) && !Titles.Contains(key));

    private static readonly HashSet<string> Titles = Set("post|video title|title of video|post text|caption|videotitel|título del vídeo|titre de la vidéo|título do vídeo");

    private static HashSet<string> Set(string names) => names.Split('|').ToHashSet(StringComparer.Ordinal);
}
