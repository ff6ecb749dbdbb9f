using CreatorImpact.Data.Store.Help;

namespace CreatorImpact.Web.Features.Help;

/// <summary>The answers and notes of one outage while its page is open.</summary>
public sealed class OutageHelpBoard
{
    /// <param name="outage">The outage.</param>
    /// <param name="model">What is stored of it.</param>
    /// <param name="loader">Where it is kept.</param>
    public OutageHelpBoard(OutageChoice outage, OutageHelpModel model, OutageHelpLoader loader)
    {
        Outage = outage;
        var id = outage.Stored.Id;
        Steps = [.. model.Steps.Select(answer => new KeptAnswer<StepAnswer>(answer, static one => one.Outcome, static one => one.Fault(), (one, token) => loader.SaveAsync(id, one, token)))];
        Notes = Enum.GetValues<NoteTopic>().ToDictionary(
            topic => topic,
            topic => new KeptAnswer<OutageNote>(
                model.Notes.FirstOrDefault(note => note.Topic == topic) ?? new OutageNote(topic, ""), static one => one.Text, static one => one.Fault(), (one, token) => loader.SaveAsync(id, one, token)));
        Sources = model.Sources;
    }

    /// <summary>The outage.</summary>
    public OutageChoice Outage { get; }

    /// <summary>The five steps in order.</summary>
    public IReadOnlyList<KeptAnswer<StepAnswer>> Steps { get; }

    /// <summary>A note of each topic.</summary>
    public IReadOnlyDictionary<NoteTopic, KeptAnswer<OutageNote>> Notes { get; }

    /// <summary>Official sources and known fakes, as they were read last.</summary>
    public IReadOnlyList<SourceNote> Sources { get; internal set; }

    /// <summary>How far troubleshooting went, as stored.</summary>
    public StepTally Tally => StepTally.Of([.. Steps.Select(step => step.Stored)]);
}
