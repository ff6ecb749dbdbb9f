using CreatorImpact.Web.Hosting;

try
{
    await using var app = WebProduct.Create(args);
    await WebProduct.PrepareAsync(app, CancellationToken.None);
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{exception.Message} Stop the program that listens there, or choose another address with --Urls http://127.0.0.1:PORT.");
    return 1;
}
