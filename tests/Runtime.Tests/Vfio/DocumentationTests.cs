using System.Reflection;
using System.Runtime.CompilerServices;
using Uapi.Vfio;

namespace Uapi.Runtime.Tests.Vfio;

/// <summary><c>docs/vfio-client.md</c> names every call of the clients.</summary>
public sealed class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "vfio-client.md"));

    [Fact]
    public void EveryCallThatThePageNames_Exists()
    {
        Type[] classes = [typeof(VfioContainer), typeof(VfioGroup), typeof(VfioDevice)];
        string table = Page[Page.IndexOf("## What is where", StringComparison.Ordinal)..Page.IndexOf("For a request that is not there", StringComparison.Ordinal)];
        string[] named = [.. System.Text.RegularExpressions.Regex.Matches(table, @"`(\w+)`").Select(match => match.Groups[1].Value).Where(name => !classes.Any(type => type.Name == name))];

        Assert.All(named, name => Assert.Contains(classes, type => type.GetMethods().Any(method => method.Name == name)));
        // And the other way round: a public call that throws is on the page.
        string[] calls = [.. classes.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Select(method => method.Name).Where(name => !name.StartsWith("Try", StringComparison.Ordinal)).Distinct()];
        Assert.Empty(calls.Except(named));
    }

    /// <summary>Each throwing form stands on one that does not throw.</summary>
    [Fact]
    public void EveryThrowingCall_HasATryForm()
    {
        foreach (Type type in (Type[])[typeof(VfioContainer), typeof(VfioGroup), typeof(VfioDevice)])
        {
            string[] names = [.. type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name)];
            foreach (string name in names.Where(name => !name.StartsWith("Try", StringComparison.Ordinal)))
            {
                string asked = name switch { "HasExtension" => "TryCheckExtension", "GetEehState" => "TryEeh", _ => "Try" + name };
                Assert.Contains(asked, names);
            }
        }
    }

    private static string Root([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..");
}
