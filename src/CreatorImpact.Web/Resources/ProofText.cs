namespace CreatorImpact.Web.Resources;

/// <summary>Words of proofs of loss.</summary>
public sealed class ProofText;
