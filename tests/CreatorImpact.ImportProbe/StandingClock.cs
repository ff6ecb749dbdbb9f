using NodaTime;

namespace CreatorImpact.ImportProbe;

internal sealed class StandingClock : IClock
{
    public Instant GetCurrentInstant() => ProbeFile.FirstHour;
}
