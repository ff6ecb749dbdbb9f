namespace CreatorImpact.Estimation.Segments;

/// <summary>A figure of a table that is handed to others, as far as secrecy cares: which amounts are added in it.</summary>
/// <param name="Items">The amounts, each once.</param>
/// <param name="IsTotal">True for totals, which are kept visible as long as hiding others is enough.</param>
public sealed record SharedCell(IReadOnlyCollection<CellItem> Items, bool IsTotal);

/// <summary>One amount of one creator.</summary>
/// <param name="Creator">Whose it is; <see cref="CreatorNames"/> says which names are one creator's.</param>
/// <param name="Part">Which of his amounts, such as the outage's number.</param>
/// <param name="Account">Which of his accounts: a cell may hold one of them and not the other.</param>
public readonly record struct CellItem(string Creator, long Part, string Account = "");
