using CreatorImpact.Web.Hosting;
using Microsoft.AspNetCore.Connections;

try
{
    await using var app = WebProduct.Create(args);
    await WebProduct.PrepareAsync(app, CancellationToken.None);
    await WebProduct.StartAsync(app, CancellationToken.None);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (StartRefusedException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
catch (IOException exception) when (exception.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{exception.Message} Stop the program that listens there, or choose another address with --Urls http://127.0.0.1:PORT.");
    return 1;
}
