using System.Collections;
using System.Reflection;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Tests;

/// <summary>Compares two answers bit by bit: every figure, every reason, every draw, every point of the path.</summary>
internal static class SameDigits
{
    public static void Assert(ImpactResult expected, ImpactResult found)
    {
        Xunit.Assert.Equal(expected.GetType(), found.GetType());
        Xunit.Assert.Equal(expected.Reasons, found.Reasons);
        foreach (var property in expected.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            Compare(property.Name, property.GetValue(expected), property.GetValue(found));
    }

    private static void Compare(string name, object? expected, object? found)
    {
        if (expected is ButForPath or JointDraws or CumulatedLoss)
        {
            foreach (var property in expected.GetType().GetProperties())
                Compare($"{name}.{property.Name}", property.GetValue(expected), property.GetValue(found));
        }
        else if (expected is not IReadOnlyList<Reason>)
        {
            Xunit.Assert.True(expected is IEnumerable values and not string ? values.Cast<object>().SequenceEqual(((IEnumerable)found!).Cast<object>()) : Equals(expected, found), name);
        }
    }
}
