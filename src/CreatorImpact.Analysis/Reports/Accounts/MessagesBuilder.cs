namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>Drafts of two messages about one account and one outage, with its figures filled in: one to a client, one to the audience. Neither holds money.</summary>
internal sealed class MessagesBuilder(AccountCase found)
{
    private readonly ReportWords _wording = found.Wording;

    /// <summary>The document, or that nothing but money was estimated.</summary>
    public ReportReading Build()
    {
        var (main, about) = (found.Main, found.About);
        if (main.Entry.IsMoney) return Refusals.Of(found.Request, "only_money", found.Name, about.Outage.Title);

        return ReportReading.Of(new ReportDocument
        {
            Kind = ReportKind.Messages,
            Culture = _wording.Culture,
            Title = _wording.Get("MessagesTitle", found.Name),
            Facts = [.. OutageFacts.Of(found, new LossTimes(about.Zone, _wording))],
            Stamps = AccountStamps.Of(about, found.SupersededBy, main.IsChanged, main.ProvisionalOf(about.AsOf)),
            Sections = [new ClientMessage(found).Section(), new AudienceMessage(found).Section()],
            Guard = _wording.Get("Guard"),
            Origin = RunOrigins.Of([main.Run], about.AsOf),
        });
    }
}
