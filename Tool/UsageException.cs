namespace Uapi.Tool;

/// <summary>Ends a command with <see cref="ExitCode.Usage"/>; the message is one line for the person who typed the command.</summary>
internal sealed class UsageException(string message) : Exception(message);
