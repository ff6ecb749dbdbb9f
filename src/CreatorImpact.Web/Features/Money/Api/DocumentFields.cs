using System.Globalization;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Uploads;

namespace CreatorImpact.Web.Features.Money.Api;

/// <summary>What the form of a document says beside the file.</summary>
internal static class DocumentFields
{
    /// <summary>Reads the fields. Hash and length are not known yet.</summary>
    public static (EvidenceDocument Document, IReadOnlyList<MoneyFault> Faults) Read(UploadPart part, MoneyScopes scopes)
    {
        var text = new SentText();
        var (scope, fault) = new ScopeJson(Field("account"), Field("platform"), QueryNumber.Read(Field("outage"))).Find(scopes);
        text.Add(fault);
        var document = new EvidenceDocument(0, scope, part.DisplayName.Length > EntryText.LongestLabel ? part.DisplayName[^EntryText.LongestLabel..] : part.DisplayName, "", 0, text.Kind<EvidenceKind>("kind", Field("kind")))
        {
            HappenedAt = Happened(),
            Note = Field("note") ?? "",
        };
        text.Add(document.Faults().Where(one => one.Field is not ("sha256" or "file")));
        return (document, text.Faults);

        string? Field(string name) => part.Fields.GetValueOrDefault(name);

        // The page sends a clock time of the outage's zone, programs a moment with its offset.
        NodaTime.Instant? Happened()
        {
            if (Field("happenedAt") is not { } typed) return null;
            if (typed.Length > "2026-11-05T17:00".Length + 3) return text.Moment("happenedAt", typed);

            var reader = new DraftReader();
            var moment = reader.Moment("happenedAt", typed, scopes.ZoneOf(scope));
            if (reader.Problems.Count > 0)
                text.Add(new MoneyFault("happenedAt", $"'{typed}'", string.Create(CultureInfo.InvariantCulture, $"a time that the clock of {scopes.ZoneOf(scope).Id} showed once"), "Correct the time."));
            return moment;
        }
    }
}

/// <summary>An entry of the list of documents.</summary>
internal sealed record DocumentJson(
    long Id, string? Account, string? Platform, long? Outage, string Name, string Sha256, long Bytes, string Kind, string? HappenedAt, string Note, string? AddedAt, string Href)
{
    public static DocumentJson Of(MoneyScopes scopes, EvidenceDocument document)
    {
        var scope = ScopeJson.Of(scopes, document.Scope);
        return new DocumentJson(
            document.Id,
            scope.Account,
            scope.Platform,
            scope.Outage,
            document.Name,
            document.Sha256,
            document.Bytes,
            KindCode.Of(document.Kind),
            SentText.Written(document.HappenedAt),
            document.Note,
            document.AddedAt == default ? null : SentText.Written(document.AddedAt),
            "/" + DocumentsApi.Href(document));
    }
}
