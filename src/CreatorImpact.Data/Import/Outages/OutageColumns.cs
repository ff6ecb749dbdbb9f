namespace CreatorImpact.Data.Import.Outages;

/// <summary>Header names of hand-made outage lists, as <see cref="Delimited.HeaderName.Key"/>, in five languages.</summary>
internal static class OutageColumns
{
    public static readonly HashSet<string> Id = Set("id|incident id|outage id|nr|no|#");
    public static readonly HashSet<string> Platform = Set("platform|plattform|plataforma|plateforme|piattaforma");
    public static readonly HashSet<string> Service = Set("service|component|components|dienst|komponente|servicio|serviço|servizio|composant");
    public static readonly HashSet<string> Region = Set("region|regions|country|land|región|região|pays|país|région");
    public static readonly HashSet<string> Start = Set("start|start time|scheduled start|planned start|geplanter beginn|started|started at|begin|begins|from|outage start|beginn|anfang|von|inicio|comienzo|desde|début|de|início|inizio");
    public static readonly HashSet<string> End = Set("end|end time|scheduled end|planned end|geplantes ende|ended|ended at|resolved at|until|to|outage end|ende|bis|fin|hasta|fim|até|à|fine");
    public static readonly HashSet<string> Duration = Set("duration minutes|duration (minutes)|duration min|minutes|dauer (minuten)|dauer minuten|duración (minutos)|durée (minutes)|duração (minutos)");
    public static readonly HashSet<string> Cause = Set("cause|reason|ursache|grund|causa|motivo|raison");
    public static readonly HashSet<string> Severity = Set("severity|impact|schwere|schweregrad|gravedad|severidad|gravité|sévérité|gravidade|severidade|gravità");
    public static readonly HashSet<string> Share = Set("affected share|share|share affected|anteil|betroffener anteil|proporción afectada|porcentaje afectado|part touchée|part affectée|parcela afetada|percentual afetado");
    public static readonly HashSet<string> Planned = Set("planned|scheduled|maintenance|geplant|planificado|programado|planifié|planejado|planeado");
    public static readonly HashSet<string> Title = Set("title|name|summary|description|titel|bezeichnung|título|titulo|titre|titolo");
    public static readonly HashSet<string> Url = Set("url|link|address|adresse|enlace|lien");

    /// <summary>All of them.</summary>
    public static IEnumerable<string> AllKeys =>
        [.. Id, .. Platform, .. Service, .. Region, .. Start, .. End, .. Duration, .. Cause, .. Severity, .. Share, .. Planned, .. Title, .. Url];

    /// <summary>The columns by name, for the documentation.</summary>
    public static IReadOnlyList<(string Name, IReadOnlySet<string> Headers)> Named { get; } =
    [
        ("id", Id), ("platform", Platform), ("service", Service), ("region", Region), ("start", Start), ("end", End), ("duration in minutes", Duration), ("cause", Cause), ("severity", Severity),
        ("affected share", Share), ("planned", Planned), ("title", Title), ("url", Url),
    ];

    private static HashSet<string> Set(string names) => names.Split('|').ToHashSet(StringComparer.Ordinal);
}
