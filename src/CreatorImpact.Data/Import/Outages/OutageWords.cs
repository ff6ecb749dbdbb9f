using CreatorImpact.Data.Import.Delimited;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>Causes and severities as people write them, in five languages.</summary>
internal static class OutageWords
{
    private static readonly Dictionary<string, string> Causes = Map(
        ("infrastructure", "infrastructure|hardware|server|infrastruktur|infraestructura|infraestrutura|matériel|servidor"),
        ("network", "network|netzwerk|netz|red|réseau|rede|dns|bgp"),
        ("power", "power|power outage|strom|stromausfall|energía|corte de luz|électricité|panne de courant|energia|queda de energia"),
        ("cable_cut", "cable cut|fiber cut|fibre cut|kabelschaden|kabelbruch|corte de cable|câble coupé|corte de cabo"),
        ("weather", "weather|storm|natural disaster|wetter|unwetter|clima|tormenta|météo|tempête|tempo|tempestade"),
        ("cyberattack", "cyberattack|cyber attack|attack|ddos|cyberangriff|angriff|ciberataque|cyberattaque"),
        ("government_shutdown", "government shutdown|government directed|shutdown|ban|block|sperre|abschaltung|bloqueo|bloqueo gubernamental|blocage|coupure gouvernementale|bloqueio"),
        ("software_change", "software change|software|deployment|release|bug|software-änderung|softwarefehler|fehler|cambio de software|error de software|changement logiciel|mudança de software|erro de software"),
        ("third_party", "third party|third-party|provider|cloud|drittanbieter|dienstleister|tercero|terceros|tiers|terceiros"),
        ("maintenance", "maintenance|wartung|mantenimiento|manutenção|entretien"),
        ("unknown", "unknown|unbekannt|desconocido|desconocida|inconnu|inconnue|desconhecido|desconhecida|?"));

    private static readonly Dictionary<string, string> Severities = Map(
        ("none", "none|keine|ninguna|ninguno|aucune|nenhuma"),
        ("minor", "minor|low|small|degraded|gering|leicht|niedrig|menor|leve|baja|mineure|mineur|faible|baixa"),
        ("major", "major|medium|high|partial|partial outage|mittel|hoch|größer|mayor|alta|grave|majeure|majeur|maior|importante"),
        ("critical", "critical|severe|total|full|full outage|kritisch|schwer|totalausfall|crítica|crítico|critique|total"),
        ("maintenance", "maintenance|wartung|mantenimiento|manutenção"),
        ("unknown", "unknown|unbekannt|desconocida|desconocido|inconnue|inconnu|desconhecida|desconhecido|?"));

    private static readonly HashSet<string> No = new("no|false|0|nein|non|não|nao|n".Split('|'), StringComparer.Ordinal);

    private static readonly HashSet<string> GoesOn = new(
        "ongoing|still ongoing|open|present|now|andauernd|läuft noch|dauert an|offen|en curso|abierto|en cours|em andamento|em curso|aberto".Split('|'), StringComparer.Ordinal);

    private static readonly HashSet<string> Yes = new("yes|true|1|ja|sí|si|oui|sim|x|y".Split('|'), StringComparer.Ordinal);

    /// <summary>Cause code; <c>unknown</c> for an empty text, null for a word nobody knows.</summary>
    public static string? Cause(string text) => Find(Causes, text);

    /// <summary>Severity code; <c>unknown</c> for an empty text, null for a word nobody knows.</summary>
    public static string? Severity(string text) => Find(Severities, text);

    /// <summary>True for the ways to say no.</summary>
    public static bool IsNo(string text) => No.Contains(HeaderName.KeyOf(text));

    /// <summary>True for the ways to say that an outage has not ended.</summary>
    public static bool IsGoingOn(string text) => GoesOn.Contains(HeaderName.KeyOf(text));

    /// <summary>True for the ways to say yes.</summary>
    public static bool IsYes(string text) => Yes.Contains(HeaderName.KeyOf(text));

    private static string? Find(Dictionary<string, string> words, string text) =>
        Cells.CellText.IsNull(text) ? "unknown" : words.GetValueOrDefault(HeaderName.KeyOf(text));

    private static Dictionary<string, string> Map(params ReadOnlySpan<(string Code, string Words)> entries)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, words) in entries)
        {
            map[HeaderName.KeyOf(code)] = code;
            foreach (var word in words.Split('|')) map[word] = code;
        }

        return map;
    }
}
