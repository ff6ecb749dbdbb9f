using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>
/// Draws posts one by one so that the posts known are taken for a sample and not for all there could be: the first draw of a world is any of the n
/// posts alike; later ones are, with chance k / (n + k) after k draws, one of those drawn before. That is a draw from the Bayesian bootstrap.
/// </summary>
/// <remarks>
/// Rubin, The Bayesian bootstrap, Annals of Statistics 1981; the urn is Pólya's (Blackwell and MacQueen, Annals of Statistics 1973). The mean of a
/// draw is the mean of the posts; sums of several draws scatter more than with independent draws, as they must.
/// </remarks>
/// <param name="posts">Number of posts, at least 1.</param>
/// <param name="stream">Gives one number a draw.</param>
internal sealed class PostUrn(int posts, SeededStream stream)
{
    private readonly List<int> _drawn = [];

    /// <summary>Begins another world.</summary>
    public void Clear() => _drawn.Clear();

    /// <summary>Index of the next post.</summary>
    public int Next()
    {
        var pick = (int)(stream.NextUniform() * (posts + _drawn.Count));
        var post = pick < posts ? pick : _drawn[pick - posts];
        _drawn.Add(post);
        return post;
    }
}
