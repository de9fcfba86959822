namespace Uapi.Tool;

/// <summary>What a script learns from the process. The numbers are a contract.</summary>
public static class ExitCode
{
    /// <summary>The answer is on standard output.</summary>
    public const int Success = 0;

    /// <summary>A finding: a breaking change, a mismatch, or a name or number that does not exist.</summary>
    public const int Finding = 1;

    /// <summary>The command line is wrong, or an input is missing or no text.</summary>
    public const int Usage = 2;

    /// <summary>Something could not be analysed; what is printed is right but not everything.</summary>
    public const int Incomplete = 3;

    /// <summary>A defect of the tool.</summary>
    public const int InternalError = 4;
}
