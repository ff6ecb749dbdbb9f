using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Apply;
using NodaTime;

namespace CreatorImpact.Data.Tests.Import;

/// <summary>
/// Samples with seeded damage: bits turned, pieces cut out, doubled, exchanged or put in from elsewhere. Whatever comes, the answer is a
/// reading or a refusal in words, never an exception; 10,000 at full size. A hang shows as the end of the test's token.
/// </summary>
public sealed class MutantTests
{
    private const int LargestSample = 200_000;

    private static readonly ReadOptions ReadAs = new(Instant.FromUtc(2026, 11, 29, 0, 0), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    [Fact]
    public void Read_MutantsOfTheSamples_AreReadOrRefusedInWords()
    {
        var samples = Directory.GetFiles(RepositoryFiles.FormatSamples, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal) && new FileInfo(path).Length <= LargestSample)
            .Order(StringComparer.Ordinal).Select(path => (Name: Path.GetFileName(path), Bytes: File.ReadAllBytes(path))).ToArray();
        Assert.True(samples.Length > 50);
        var faults = new List<string>();
        var (read, refused) = (0, 0);
        for (var seed = 0; seed < TestSize.Of(600, 10_000); seed++)
        {
            var random = new Random(seed);
            var (name, bytes) = samples[seed % samples.Length];
            var file = SourceFile.FromBytes(name, Mutate(bytes, samples, random));
            try
            {
                var reading = ImportFileReader.Default.Read(file, ReadAs, TestContext.Current.CancellationToken);
                if (reading is RefusedReading refusal)
                {
                    refused++;
                    if (string.IsNullOrWhiteSpace(refusal.Reason) || refusal.Reason.Contains("   at ", StringComparison.Ordinal)) faults.Add(FormattableString.Invariant($"seed {seed}, {name}: refused without words"));
                }
                else
                {
                    read++;
                    _ = ImportPreview.Of(reading);
                    _ = ExportInstant.Find(file, reading);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                faults.Add(FormattableString.Invariant($"seed {seed}, {name}: {exception.GetType().Name}: {exception.Message}"));
            }
        }

        Assert.Empty(faults);
        Assert.True(read > 0 && refused > 0);
    }

    private static byte[] Mutate(byte[] original, (string Name, byte[] Bytes)[] samples, Random random)
    {
        var bytes = original.ToList();
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 1 << random.Next(1, 12)), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    var other = samples[random.Next(samples.Length)].Bytes;
                    var from = random.Next(Math.Max(1, other.Length));
                    bytes.InsertRange(at, other.AsSpan(from, Math.Min(length, other.Length - from)).ToArray());
                    break;
                case 5:
                    string[] odd = ["\"", ",", ";", "\n", "\r", "\0", "\uFEFF", "9999-12-31", "-1", "1e999", "=1+1", "0/0/0", "NaN", "\u202E", "}", "]", "<", "BEGIN:VEVENT\n"];
                    bytes.InsertRange(at, System.Text.Encoding.UTF8.GetBytes(odd[random.Next(odd.Length)]));
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }
}
