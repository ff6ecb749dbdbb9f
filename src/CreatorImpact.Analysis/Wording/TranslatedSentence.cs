namespace CreatorImpact.Analysis.Wording;

/// <summary>A sentence as documents hold it, and its translation.</summary>
/// <param name="En">English, with <c>{0}</c>, <c>{1}</c> … in order where something stands that differs from case to case.</param>
/// <param name="Text">The same in the reader's language; places may stand in another order.</param>
public sealed record TranslatedSentence(string En, string Text)
{
    /// <summary>English words that may stand in a place, with theirs; such words can have places in turn.</summary>
    public IReadOnlyList<TranslatedSentence> Parts { get; init; } = [];

    /// <summary>True when a place can hold a sentence of any code.</summary>
    public bool HoldsReasons { get; init; }

    /// <summary>True when its places hold numbers only, so that what people wrote is not taken for it.</summary>
    public bool OnlyNumbers { get; init; }
}

/// <summary>Sentences in one language, as a file of <c>data/catalog/reasons</c> or <c>data/catalog/imports</c> says them.</summary>
/// <param name="Parts">Words that may stand in a place of any sentence.</param>
/// <param name="Reasons">Sentences by the code of the reason, warning or refusal; by a word for their kind where they have none.</param>
public sealed record ReasonFile(IReadOnlyList<TranslatedSentence> Parts, IReadOnlyDictionary<string, IReadOnlyList<TranslatedSentence>> Reasons);
